import type { Json } from "@heddle/schema";
import type { KeptKind, KeptOptions } from "../kind.ts";

/** Beside its name and value a cookie of an app has the app's prefix; browsers take 4,096 bytes of all. */
const MOST_SIZE = 4_000;

/**
 * A cookie on the app's origin. The gateway gives it the app's prefix, and where it is `httpOnly` keeps its value from the
 * page: the browser fetches it.
 */
export const cookieKind: KeptKind = {
  name: "cookie",
  place: "the cookie",
  entryName: (className, field) => `${className}.${field}`,
  sizeOf: (entry, text) => encodeURIComponent(entry).length + encodeURIComponent(text).length,
  mostSize: MOST_SIZE,
  omitsInitial: false,
  effect: (entry, text, options) => ["appCookie", entry, text, attributesOf(options)],
  check({ path, maxAge, sameSite, secure }) {
    if (path !== undefined && !/^\/[\x20-\x3a\x3c-\x7e]*$/.test(path))
      throw new TypeError(`cookie: path is one of this app, like "/account", not ${JSON.stringify(path)}.`);
    if (maxAge !== undefined && !(Number.isInteger(maxAge) && maxAge > 0))
      throw new TypeError(`cookie: maxAge is a whole number of seconds above 0, not ${String(maxAge)}.`);
    if (sameSite !== undefined && !["lax", "strict", "none"].includes(sameSite))
      throw new TypeError(`cookie: sameSite is "lax", "strict" or "none", not ${JSON.stringify(sameSite)}.`);
    if (sameSite === "none" && secure === false)
      throw new TypeError('cookie: sameSite "none" is for secure cookies only.');
  },
};

function attributesOf({ path, maxAge, sameSite, secure, httpOnly }: KeptOptions): { [name: string]: Json } {
  return {
    ...(path === undefined ? {} : { path }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(sameSite === undefined ? {} : { sameSite }),
    ...(secure === undefined ? {} : { secure }),
    ...(httpOnly === true ? { httpOnly } : {}),
  };
}
