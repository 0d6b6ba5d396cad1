export { INTER_FILES, INTER_VERSION, interFile } from "./font.ts";
export { themeCss } from "./theme.ts";
export { brandTokens, colours, DEFAULT_ACCENT, DEFAULT_RADIUS } from "./tokens.ts";
