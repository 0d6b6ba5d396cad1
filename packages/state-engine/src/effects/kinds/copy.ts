import { told } from "../effect.ts";

/** `ui.copy(text)` puts text on the clipboard. */
export const copy = told("copy", (args) => [args.text("text")]);
