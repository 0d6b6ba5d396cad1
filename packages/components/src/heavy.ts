/** The components of the lazy chunks, all at once: for the server, which draws any page without waiting. */

import type { ComponentModule } from "./registry.ts";

export const heavy: ComponentModule = {};
