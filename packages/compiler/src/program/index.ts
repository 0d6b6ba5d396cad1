export { type CompileResult, compileProgram } from "./compile.ts";
export { PRIVATE_PREFIX } from "./private-members.ts";
export { type AppFrame, mapStack } from "./stack.ts";
export { tailwindStylesheet } from "./styles.ts";
