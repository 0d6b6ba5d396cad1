export type { Trace, TracedBinding, TracedChange, TracedWrite } from "./trace.ts";
export { BECAUSE, type Clock, Tracer } from "./tracer.ts";
