export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export type { RuntimeLog, RuntimeLogEntry } from "./log.ts";
export { PlanError, type PlanFolderOptions, planFolder } from "./plan/plan-folder.ts";
export { createRuntime, type Runtime, type RuntimeOptions } from "./runtime.ts";
