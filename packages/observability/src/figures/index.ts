export * from "./figures.ts";
export * from "./quantile.ts";
export * from "./sum.ts";
