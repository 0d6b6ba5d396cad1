export { Bench, BenchFailure, type BenchOptions, type BenchReason } from "./bench.ts";
export { serveBench } from "./serve.ts";
