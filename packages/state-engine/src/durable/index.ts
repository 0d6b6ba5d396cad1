export { decodeDurable } from "./decode.ts";
export { type Encoded, encodeDurable, encodeGroup, formatPath } from "./encode.ts";
export { encodeLogOperation, type LogOperation, type LogStep, restoreWithLog } from "./log.ts";
export { DURABLE_LIMITS, DurableError } from "./values.ts";
