import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKey } from "../key/key.ts";
import { seal, unseal } from "./seal.ts";

const key = createKey();
const text = fc.string({ unit: "binary", maxLength: 200 }).map((value) => value.toWellFormed());
const context = fc.array(text, { maxLength: 4 });

describe("sealed texts", () => {
  it("open to what was sealed", () => {
    fc.assert(
      fc.property(text, context, (value, where) => unseal(key, seal(key, value, where), where) === value),
    );
  });

  it("open nowhere but where they belong", () => {
    fc.assert(
      fc.property(text, context, context, (value, where, elsewhere) => {
        fc.pre(JSON.stringify(where) !== JSON.stringify(elsewhere));
        expect(() => unseal(key, seal(key, value, where), elsewhere)).toThrow(/cannot be opened/);
      }),
    );
  });

  it("do not open with one bit changed", () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, position) => {
        const sealed = seal(key, value, ["app"]);
        const bytes = Buffer.from(sealed.slice(3), "base64url");
        const bit = position % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, `s1.${bytes.toString("base64url")}`, ["app"])).toThrow(/cannot be opened/);
      }),
    );
  });

  it("do not open with another key, and are refused when they are none", () => {
    expect(() => unseal(createKey(), seal(key, "sk-123", []), [])).toThrow(/another key/);
    for (const nothing of [
      "",
      "s1.",
      "s1.AAAA",
      "s2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "sk-123",
    ]) {
      expect(() => unseal(key, nothing, [])).toThrow(/cannot be opened/);
    }
  });

  it("differ each time, so that equal secrets cannot be seen to be equal", () => {
    expect(seal(key, "same", [])).not.toBe(seal(key, "same", []));
  });
});
