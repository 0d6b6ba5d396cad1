import { told } from "../effect.ts";

/** `ui.print()` opens the browser's print dialog. */
export const print = told("print", () => []);
