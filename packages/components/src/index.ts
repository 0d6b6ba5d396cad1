export { bindables } from "../generated/bindables.ts";
export { componentClasses } from "../generated/classes.ts";
export { manifests } from "../generated/manifests.ts";
export { type ComponentModule, eager, lazy } from "../generated/registry.ts";
export { ensureSymbol, type IconNode, iconAddress, iconsIn, spriteMarkup } from "./icon/symbols.ts";
export { LUCIDE_VERSION } from "./icon/version.ts";
