/** How heavy components are drawn: pages that have none load nothing of it. */

export { fetch } from "./arrivals.ts";
export { LateElement } from "./late-element.tsx";

export type LateHalf = typeof import("./index.ts");
