export * from "./bus.ts";
export type { CanvasHost } from "./host.ts";
export { startCanvas } from "./start.ts";
