export * from "./decode.ts";
export * from "./encode.ts";
export * from "./frames.ts";
export { FrameError } from "./reader.ts";
