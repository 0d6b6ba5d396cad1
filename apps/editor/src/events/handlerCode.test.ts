import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectCode, readHandlerCode, readKeys, writeKeys } from "./handlerCode.ts";

describe("an event's code", () => {
  it("is a handler when it names one, an effect when it is one with a text, else code", () => {
    expect(readHandlerCode("images.generate")).toEqual({
      kind: "handler",
      variable: "images",
      method: "generate",
    });
    expect(readHandlerCode("ui.toast")).toEqual({ kind: "code" });
    expect(readHandlerCode("() => todo.remove(item.id)")).toEqual({ kind: "code" });
    expect(readHandlerCode("ui.toast(`hi`)")).toEqual({ kind: "code" });
  });
  it("an effect keeps any text", () => {
    fc.assert(
      fc.property(fc.constantFrom("toast", "navigate", "focus", "copy"), fc.string(), (name, text) => {
        expect(readHandlerCode(effectCode(name, text))).toEqual({ kind: "effect", name, text });
      }),
    );
  });
  it("keys are written as people say them", () => {
    expect(readKeys("Enter,  Escape, space,")).toEqual(["Enter", "Escape", " "]);
    expect(writeKeys(["Enter", " "])).toBe("Enter, Space");
  });
});
