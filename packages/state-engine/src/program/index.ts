export * from "./local.ts";
export * from "./program.ts";
