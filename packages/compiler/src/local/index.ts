export * from "./arrange.ts";
export * from "./local-classes.ts";
export * from "./names.ts";
export * from "./placement.ts";
export * from "./split.ts";
export * from "./split-event.ts";
export { rootOf } from "./syntax.ts";
