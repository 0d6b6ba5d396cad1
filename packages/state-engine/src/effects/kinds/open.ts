import { address } from "../address.ts";
import { told } from "../effect.ts";

/** `ui.open("https://…")` opens a new tab. */
export const open = told("open", (args) => [address(args, "address")]);
