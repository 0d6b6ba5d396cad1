export * from "./class-bases.ts";
export * from "./event.ts";
export * from "./names.ts";
export * from "./parse.ts";
