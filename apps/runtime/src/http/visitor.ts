/** The cookie that a session's token is bound to. It says nothing but "the same browser"; only its hash is kept. */

import { createHash, randomBytes } from "node:crypto";

const VALUE = /^[A-Za-z0-9_-]{24}$/;

function visitorCookieName(scheme: "http" | "https"): string {
  return scheme === "https" ? "__Host-heddle_visitor" : "heddle_visitor";
}

/** The cookie's value in a Cookie header; null when absent or not one of ours. */
export function readVisitor(header: string | undefined, scheme: "http" | "https"): string | null {
  const name = visitorCookieName(scheme);
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) {
      const value = part.slice(at + 1).trim();
      if (VALUE.test(value)) return value;
    }
  }
  return null;
}

export function newVisitor(): string {
  return randomBytes(18).toString("base64url");
}

/** The Set-Cookie header: this origin only, not readable by scripts, for a year. */
export function visitorCookie(value: string, scheme: "http" | "https"): string {
  const secure = scheme === "https" ? "; Secure" : "";
  return `${visitorCookieName(scheme)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`;
}

export function visitorHash(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}
