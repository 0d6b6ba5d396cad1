import { told } from "../effect.ts";

/** `ui.reset("sign-up")` puts the fields of the form with this `id` back to how they were at first. */
export const reset = told("reset", (args) => [args.id()]);
