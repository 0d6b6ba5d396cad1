import { address } from "../address.ts";
import { told } from "../effect.ts";

/** `ui.navigate("/done")` goes to a page of the app, or to another address. */
export const navigate = told("navigate", (args) => [address(args, "path")]);
