export * from "./client-model.ts";
export { hashModel } from "./hash.ts";
export * from "./remap.ts";
