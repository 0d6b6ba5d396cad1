export { contrast, parseHex } from "./colour.ts";
export { firstFontFile, TYPEFACES } from "./font.ts";
export { ownFamilies } from "./own-fonts.ts";
export { type Palette, paletteOf } from "./palette.ts";
export { PRESETS, type Preset } from "./presets.ts";
export { themeCss, themeVariables } from "./theme.ts";
export { brandTokens, colours, DEFAULT_ACCENT, DEFAULT_RADIUS } from "./tokens.ts";
