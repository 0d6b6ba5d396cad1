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

/**
 * Where a page sends to, as a path of the app or a whole address; null where its `redirect` says nothing.
 * @param path of the page: "next" is beside it
 * @throws {TypeError} on what is no address, or one that could run code
 */
export function checkedRedirect(given: unknown, path: string): string | null {
  if (given === null || given === undefined || given === false || given === "") return null;
  if (typeof given !== "string")
    throw new TypeError(`A page's redirect is a path or an address, not ${typeof given}.`);
  const text = given.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const isPlain = text.length <= MOST_ADDRESS && ![...text].some((character) => character <= " ");
  if (!isPlain || (scheme !== undefined && scheme !== "http" && scheme !== "https"))
    throw new TypeError(
      `A page redirects to ${JSON.stringify(text.slice(0, 200))}, which is no path and no address.`,
    );
  if (scheme !== undefined || text.startsWith("/")) return text;
  return `${path.slice(0, path.lastIndexOf("/") + 1)}${text}`;
}
