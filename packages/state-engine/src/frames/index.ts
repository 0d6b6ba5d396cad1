export * from "./codec.ts";
export * from "./frames.ts";
