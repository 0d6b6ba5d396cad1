export * from "./frames/index.ts";
export * from "./program/index.ts";
export * from "./protocol/index.ts";
