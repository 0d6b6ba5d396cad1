export * from "./client-model.ts";
export { hashModel } from "./hash.ts";
export * from "./remap.ts";
export { type ClientScope, ModelError, type WindowPlace } from "./scope.ts";
