/** Addresses that effects may open. Browsers run some schemes as code, and they ignore what stands before or inside their names. */

import type { Arguments } from "./arguments.ts";

const GONE_TO = ["http", "https", "mailto", "tel"];
const MOST_ADDRESS = 8_000;

/** Reads the next argument as a path of the app or an address with one of the schemes that lead somewhere. */
export function address(args: Arguments, name: string, schemes: readonly string[] = GONE_TO): string {
  const text = args.text(name, MOST_ADDRESS);
  checkAddress(args, name, text, schemes);
  return text;
}

export function checkAddress(
  args: Arguments,
  name: string,
  text: string,
  schemes: readonly string[] = GONE_TO,
): void {
  // Browsers skip control characters and spaces here: `java\nscript:` is `javascript:` to them.
  const plain = [...text].filter((character) => character > " ").join("");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme))
    args.fail(name, `a path or an address with ${schemes.map((one) => `${one}:`).join(", ")}`, text);
}
