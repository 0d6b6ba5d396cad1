import type { PropManifest } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modeOf, sharedValue, switchMode } from "./mode.ts";

const text: PropManifest = { type: { kind: "text" }, label: "Label", help: "", group: "Content" };
const flag: PropManifest = { type: { kind: "boolean" }, label: "Hidden", help: "", group: "State" };

describe("switching a prop between value and code", () => {
  it("a value becomes its own code and comes back unchanged", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const value = JSON.parse(JSON.stringify(json));
        const code = switchMode({ value }, "expression", text);
        expect(switchMode(code, "value", text)).toEqual({ value: value ?? "" });
      }),
    );
  });
  it("code that is no literal falls back to the default", () => {
    expect(switchMode({ expression: "images.ready" }, "value", flag)).toEqual({ value: false });
  });
  it("keeps the code between an expression and a binding", () => {
    expect(switchMode({ expression: "form.name" }, "bind", text)).toEqual({ bind: "form.name" });
    expect(switchMode({ bind: "form.name" }, "expression", text)).toEqual({ expression: "form.name" });
  });
  it("starts a binding empty: a literal cannot be written to", () => {
    expect(switchMode({ value: "Ada" }, "bind", text)).toEqual({ bind: "" });
  });
});

describe("the value of several nodes", () => {
  it("is shown when it is the same, and mixed when not", () => {
    expect(sharedValue([{ value: 1 }, { value: 1 }])).toEqual({ value: 1 });
    expect(sharedValue([{ value: 1 }, { value: 2 }])).toBe("mixed");
    expect(sharedValue([undefined, { value: 2 }])).toBe("mixed");
    expect(modeOf("mixed", text)).toBe("value");
  });
});
