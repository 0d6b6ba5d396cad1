/** Cookies of apps as browsers have them: under a prefix of their app, so that none meets Heddle's own or another app's. */

import type { Json } from "@heddle/schema";

/** Longest life that browsers grant, seconds. */
const LONGEST_LIFE = 400 * 24 * 3600;
/** Characters of a cookie with its name, as browsers have it. */
const MOST_CHARACTERS = 4_096;

export interface CookieAttributes {
  path?: string;
  /** Seconds; absent: until the browser is closed. */
  maxAge?: number;
  sameSite?: "lax" | "strict" | "none";
  /** Absent: where the page came over TLS. */
  secure?: boolean;
}

/** A cookie as it is written: name with prefix, both encoded. Null value = it is removed. */
export interface WrittenCookie {
  name: string;
  value: string | null;
  attributes: CookieAttributes;
}

function prefixOf(appId: string): string {
  return `heddle-app-${appId}-`;
}

/** What an app's cookies hold, by the names that the app gives them; of a doubled name the first, which is the nearest path's. */
export function readAppCookies(header: string, appId: string): Record<string, string> {
  const prefix = prefixOf(appId);
  const cookies = new Map<string, string>();
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (!name.startsWith(prefix)) continue;
    const own = decoded(name.slice(prefix.length));
    if (!cookies.has(own)) cookies.set(own, decoded(part.slice(at + 1).trim()));
  }
  return Object.fromEntries(cookies);
}

/** The name that the app gives a cookie; null for one that is not the app's. */
export function ownName(written: string, appId: string): string | null {
  const prefix = prefixOf(appId);
  return written.startsWith(prefix) ? decoded(written.slice(prefix.length)) : null;
}

/** As it stands where somebody else has written it with broken escapes. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an isolate asks to be written; null when it is no cookie that an app may have. */
export function writtenCookie(
  [name, text, options]: readonly Json[],
  appId: string,
): (WrittenCookie & { isHidden: boolean }) | null {
  if (typeof name !== "string" || (text !== null && typeof text !== "string")) return null;
  if (typeof options !== "object" || options === null || Array.isArray(options)) return null;
  const { path, maxAge, sameSite, secure, httpOnly } = options;
  const attributes: CookieAttributes = {};
  if (typeof path === "string" && /^\/[\x20-\x3a\x3c-\x7e]*$/.test(path)) attributes.path = path;
  if (typeof maxAge === "number" && maxAge > 0)
    attributes.maxAge = Math.min(Math.floor(maxAge), LONGEST_LIFE);
  if (sameSite === "lax" || sameSite === "strict" || sameSite === "none") attributes.sameSite = sameSite;
  if (typeof secure === "boolean") attributes.secure = secure;
  try {
    const cookie = {
      name: prefixOf(appId) + encodeURIComponent(name),
      value: text === null ? null : encodeURIComponent(text),
      attributes,
      isHidden: httpOnly === true,
    };
    return cookie.name.length + (cookie.value ?? "").length <= MOST_CHARACTERS ? cookie : null;
  } catch {
    return null;
  }
}

/** The Set-Cookie header of a cookie that scripts may not read. */
export function setCookieHeader(cookie: WrittenCookie, scheme: "http" | "https"): string {
  const { name, value, attributes } = cookie;
  const { path = "/", maxAge, sameSite = "lax", secure = scheme === "https" } = attributes;
  const life = value === null ? "; Max-Age=0" : maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  const site = { lax: "Lax", strict: "Strict", none: "None" }[sameSite];
  return `${name}=${value ?? ""}; Path=${path}${life}; HttpOnly; SameSite=${site}${secure ? "; Secure" : ""}`;
}
