/** The cookie that a session's token is bound to. It says nothing but "the same browser"; only its hash is kept. */

import { createHash, randomBytes } from "node:crypto";

const VALUE = /^[A-Za-z0-9_-]{24}$/;

type Scheme = "http" | "https";

/** Browsers take a `__Host-` cookie for the whole host only, which an app below a path shares with others. */
function visitorCookieName(scheme: Scheme, basePath: string): string {
  if (scheme === "http") return "heddle_visitor";
  return basePath === "" ? "__Host-heddle_visitor" : "__Secure-heddle_visitor";
}

/** The cookie's value in a Cookie header; null when absent or not one of ours. */
export function readVisitor(header: string | undefined, scheme: Scheme, basePath = ""): string | null {
  const name = visitorCookieName(scheme, basePath);
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

export interface VisitorCookie {
  scheme: Scheme;
  basePath: string;
  /** The page is shown in a frame of another site: the cookie is for this app in that site alone. */
  embedded: boolean;
}

/** The Set-Cookie header: this app only, not readable by scripts, for a year. */
export function visitorCookie(value: string, { scheme, basePath, embedded }: VisitorCookie): string {
  const name = visitorCookieName(scheme, basePath);
  const sites = embedded ? "SameSite=None; Secure; Partitioned" : "SameSite=Lax";
  const secure = scheme === "https" && !embedded ? "; Secure" : "";
  return `${name}=${value}; Path=${basePath || "/"}; HttpOnly; ${sites}; Max-Age=31536000${secure}`;
}

export function visitorHash(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}
