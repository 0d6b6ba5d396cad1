import { told } from "../effect.ts";

/** `ui.back()`: as the browser's button. */
export const back = told("back", () => []);
