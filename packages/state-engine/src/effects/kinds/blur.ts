import { told } from "../effect.ts";

/** `ui.blur()` takes the cursor out of wherever it is; with an id, only out of that component. */
export const blur = told("blur", (args) => [args.more ? args.id() : null]);
