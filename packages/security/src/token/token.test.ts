import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createKey } from "../key/key.ts";
import { hashToken, randomToken, sameSecret, signToken, verifyToken } from "./token.ts";

const key = createKey();
const draft = z.object({ app: z.string() });
const now = 1_700_000_000_000;
const token = signToken(key, "draft", { app: "a1" }, { lifetime: 60, now });

describe("signed tokens", () => {
  it("give back their claims until they expire", () => {
    expect(verifyToken(key, "draft", token, draft, { now })).toEqual({ app: "a1" });
    expect(verifyToken(key, "draft", token, draft, { now: now + 59_000 })).toEqual({ app: "a1" });
    expect(verifyToken(key, "draft", token, draft, { now: now + 60_000 })).toBeNull();
  });

  it("are good for one purpose, one key and one shape of claims", () => {
    expect(verifyToken(key, "session", token, draft, { now })).toBeNull();
    expect(verifyToken(createKey(), "draft", token, draft, { now })).toBeNull();
    expect(verifyToken(key, "draft", token, z.object({ user: z.string() }), { now })).toBeNull();
  });

  it("are refused when anything in them was changed", () => {
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom(..."AZaz09-_."), (at, character) => {
        fc.pre(token[at] !== character);
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        // The last character of a signature carries four bits that mean nothing.
        fc.pre(at !== token.length - 1);
        expect(verifyToken(key, "draft", changed, draft, { now })).toBeNull();
      }),
    );
  });

  it("are refused when they are none", () => {
    for (const nothing of [undefined, null, 7, "", ".", "a.b", `${token}.x`, [token], "x".repeat(9000)]) {
      expect(verifyToken(key, "draft", nothing, draft, { now })).toBeNull();
    }
  });
});

describe("random tokens", () => {
  it("are long, never the same, and known by their hash alone", () => {
    const one = randomToken();
    expect(Buffer.from(one, "base64url")).toHaveLength(32);
    expect(randomToken()).not.toBe(one);
    expect(hashToken(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(sameSecret(one, one)).toBe(true);
    expect(sameSecret(one, `${one}x`)).toBe(false);
  });
});
