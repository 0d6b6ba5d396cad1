export * from "./client-model.ts";
export * from "./remap.ts";
export { type ClientScope, ModelError, type WindowPlace } from "./scope.ts";
