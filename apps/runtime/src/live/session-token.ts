/**
 * A session's token is known to its browser only; its id, made from the token, is stored and shown to app code. Where there are several nodes the
 * token names the one that has the session, `<node>.<secret>`: it changes when the session goes elsewhere, the secret and the id stay.
 */

import { createHash, randomBytes } from "node:crypto";

/** @param node "" where there are no others */
export function newSessionToken(node: string): string {
  return named(randomBytes(18).toString("base64url"), node);
}

/** The token of the same session at another node. */
export function tokenAt(token: string, node: string): string {
  return named(secretOf(token), node);
}

/** The node that a token names; "" = none. */
export function nodeOfToken(token: string): string {
  return token.slice(0, Math.max(0, token.indexOf(".")));
}

export function sessionIdOf(token: string): string {
  return createHash("sha256").update(secretOf(token)).digest("base64url").slice(0, 22);
}

function named(secret: string, node: string): string {
  return node === "" ? secret : `${node}.${secret}`;
}

function secretOf(token: string): string {
  return token.slice(token.indexOf(".") + 1);
}
