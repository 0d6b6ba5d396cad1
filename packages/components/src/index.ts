export { bindables } from "./bindables.ts";
export { componentClasses } from "./classes.ts";
export { ensureSymbol, type IconNode, iconAddress, iconsIn, spriteMarkup } from "./icon/symbols.ts";
export { LUCIDE_VERSION } from "./icon/version.ts";
export { manifests } from "./manifests.ts";
export { type ComponentModule, eager, lazy } from "./registry.ts";
