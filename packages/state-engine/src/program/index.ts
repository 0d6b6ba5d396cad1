export * from "./local.ts";
export * from "./program.ts";
export * from "./stored.ts";
