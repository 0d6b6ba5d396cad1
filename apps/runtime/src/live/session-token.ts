/** A session's token is known to its browser only; its id, made from the token, is stored and shown to app code. */

import { createHash, randomBytes } from "node:crypto";

export function newSessionToken(): string {
  return randomBytes(18).toString("base64url");
}

export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url").slice(0, 22);
}
