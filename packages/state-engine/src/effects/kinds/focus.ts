import { told } from "../effect.ts";

/** `ui.focus("name")` puts the cursor into the component with this `id`. */
export const focus = told("focus", (args) => [args.id()]);
