import { told } from "../effect.ts";

/** `ui.clear("name")` empties a field, or every field inside the component with this `id`. */
export const clear = told("clear", (args) => [args.id()]);
