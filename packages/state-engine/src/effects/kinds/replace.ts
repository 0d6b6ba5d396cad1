import { address } from "../address.ts";
import { told } from "../effect.ts";

/** `ui.replace("/done")`: the same without an entry in the browser's history. */
export const replace = told("replace", (args) => [address(args, "path")]);
