export { Engine, type EngineOptions, type ProgramDefinition } from "./engine.ts";
export { FormError, UserError } from "./services.ts";
