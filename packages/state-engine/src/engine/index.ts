export { Engine, type EngineOptions, type ProgramDefinition } from "./engine.ts";
export { UserError } from "./services.ts";
