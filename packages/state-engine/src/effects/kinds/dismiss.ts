import { told } from "../effect.ts";

/** `ui.dismiss(id)` takes a toast away; without an id, all of them. */
export const dismiss = told("dismiss", (args) => [args.more ? args.text("id", 200) : null]);
