import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Key } from "../key/key.ts";

const envelope = z.tuple([z.string(), z.number(), z.unknown()]);

/**
 * A signed, readable statement: claims that we made, for one purpose, until a time. It cannot be taken back; what must
 * be revocable is looked up where it is used.
 * @param purpose e.g. `draft`; a token for one purpose is none for another
 * @param lifetime seconds
 */
export function signToken(
  key: Key,
  purpose: string,
  claims: unknown,
  options: { lifetime: number; now?: number },
): string {
  const expires = Math.floor((options.now ?? Date.now()) / 1000) + options.lifetime;
  const body = Buffer.from(JSON.stringify([purpose, expires, claims])).toString("base64url");
  return `${body}.${signature(key, purpose, body).toString("base64url")}`;
}

/**
 * The claims of a token that we signed for this purpose and that has not expired and whose claims have the given shape;
 * null for anything else, without saying why to whoever sent it.
 */
export function verifyToken<Shape extends z.ZodType>(
  key: Key,
  purpose: string,
  token: unknown,
  shape: Shape,
  options: { now?: number } = {},
): z.output<Shape> | null {
  if (typeof token !== "string" || token.length > 8192) return null;
  const [body = "", mark = "", ...rest] = token.split(".");
  const given = Buffer.from(mark, "base64url");
  const expected = signature(key, purpose, body);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // The signature is ours, so the body is what we wrote.
  const [signedFor, expires, claims] = envelope.parse(
    JSON.parse(Buffer.from(body, "base64url").toString("utf8")),
  );
  if (signedFor !== purpose || expires * 1000 <= (options.now ?? Date.now())) return null;
  const checked = shape.safeParse(claims);
  return checked.success ? checked.data : null;
}

/** A secret for a link or a log line: 32 random bytes. Store `hashToken` of it, never the token. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** sha-256, hex: enough for a random token, which cannot be guessed from it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares two secrets in a time that does not tell where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash("sha256").update(one).digest(),
    createHash("sha256").update(other).digest(),
  );
}

function signature(key: Key, purpose: string, body: string): Buffer {
  return createHmac("sha256", key.derive(`token ${purpose}`))
    .update(body)
    .digest();
}
