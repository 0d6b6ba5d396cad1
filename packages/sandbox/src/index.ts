export { type Budgets, DEFAULT_BUDGETS } from "./budgets/budgets.ts";
export type { Confinement } from "./confinement/confinement.ts";
export type { Unfinished } from "./host/ledger.ts";
export type { ExitReason, InstanceStats, ProgramInstance } from "./host/program-instance.ts";
export { RenderError } from "./host/renderer.ts";
export { OpenError } from "./host/runner.ts";
export { createSandbox, type Sandbox, type SandboxOptions, type SandboxProcess } from "./host/sandbox.ts";
export type {
  Body,
  FetchAnswer,
  FetchCall,
  FetchCancel,
  FetchPiece,
  FetchRead,
  FetchRequest,
} from "./wire/fetch.ts";
