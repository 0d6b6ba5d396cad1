import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const MODULES = join(ROOT, "node_modules");

/** Notes about what was installed and built last, thrown away with node_modules. */
export const NOTES = join(MODULES, ".heddle");
