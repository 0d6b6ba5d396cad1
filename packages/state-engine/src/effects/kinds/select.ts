import { told } from "../effect.ts";

/** `ui.select("name")` focuses a field and selects its text. */
export const select = told("select", (args) => [args.id()]);
