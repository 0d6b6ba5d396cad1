export type { HistogramFigures } from "../latency/histogram.ts";
export * from "./figures.ts";
export * from "./quantile.ts";
export * from "./sum.ts";
