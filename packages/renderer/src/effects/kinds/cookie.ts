import type { Json } from "@heddle/schema";
import { type ClientEffect, recordOf } from "../effect.ts";

/** What every cookie of an app begins with: no other is written here. */
const PREFIX = "heddle-app-";
const PART = /^[A-Za-z0-9!#$%&'*+.^_`|~()-]*$/;

/** Writes a cookie of the app that scripts may read, or removes it when its value is null. Name and value are written as cookies have them. */
export const cookie: ClientEffect = {
  name: "cookie",
  run(_targets, [name, value, attributes]) {
    if (typeof name !== "string" || !name.startsWith(PREFIX) || !PART.test(name)) return;
    if (value !== null && (typeof value !== "string" || !PART.test(value))) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there without TLS
    document.cookie = `${name}=${value ?? ""}${attributesText(recordOf(attributes), value === null)}`;
  },
};

function attributesText(attributes: { [name: string]: Json }, isRemoved: boolean): string {
  const { path, maxAge, sameSite, secure } = attributes;
  const isSecure = secure === true || (secure === undefined && location.protocol === "https:");
  return [
    `; Path=${typeof path === "string" && !path.includes(";") ? path : "/"}`,
    isRemoved ? "; Max-Age=0" : typeof maxAge === "number" ? `; Max-Age=${maxAge}` : "",
    `; SameSite=${sameSite === "strict" ? "Strict" : sameSite === "none" ? "None" : "Lax"}`,
    isSecure ? "; Secure" : "",
  ].join("");
}
