/** Formatted text, with the parser it takes: one chunk. */

import { type ComponentModule, untyped } from "../component-module.ts";
import { Markdown } from "../markdown/component.tsx";

export const components = { Markdown: untyped(Markdown) } satisfies ComponentModule;
