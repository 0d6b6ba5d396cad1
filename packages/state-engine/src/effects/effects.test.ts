import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Effects } from "./effects.ts";

const listener = {
  overflow: vi.fn(),
  added: vi.fn(),
  asked: vi.fn(),
  awaits: vi.fn(),
  failed: vi.fn(),
  callFiles: vi.fn(),
};
let effects = new Effects(0, listener);
beforeEach(() => {
  effects = new Effects(0, listener);
});

/** What goes over the wire, without the letter and the number. */
function sent(name: string, ...args: unknown[]): unknown[] {
  effects.ui[name]!(...args);
  return effects.take().map((op) => (JSON.parse(op) as unknown[]).slice(2));
}

describe("E1: effects check their arguments", () => {
  it.each<[name: string, args: unknown[], wire: unknown[]]>([
    ["toast", ["Saved"], ["info", "Saved"]],
    ["toast", [3, "success"], ["success", "3"]],
    [
      "toast",
      ["Saving", { kind: "loading", id: "save", description: "3 files", duration: Number.POSITIVE_INFINITY }],
      ["loading", "Saving", { description: "3 files", duration: 0, id: "save" }],
    ],
    ["dismiss", ["save"], ["save"]],
    ["dismiss", [], [null]],
    ["navigate", ["/done?x=1#a"], ["/done?x=1#a"]],
    ["navigate", ["mailto:a@b.c"], ["mailto:a@b.c"]],
    ["replace", ["/done"], ["/done"]],
    ["back", [], []],
    ["open", ["https://example.com"], ["https://example.com"]],
    ["copy", ["text"], ["text"]],
    ["download", ["/assets/report.pdf"], ["/assets/report.pdf"]],
    ["download", ["https://example.com/report.pdf"], ["https://example.com/report.pdf"]],
    ["focus", ["name"], ["name"]],
    ["blur", [], [null]],
    ["select", ["name"], ["name"]],
    ["scrollTo", ["end"], ["end"]],
    ["scrollTo", ["end", { block: "center", smooth: true }], ["end", { block: "center", smooth: true }]],
    ["scrollTo", [{ top: 0 }], [null, { top: 0 }]],
    ["setValue", ["name", "Ada"], ["name", "Ada"]],
    ["setValue", ["age", 36], ["age", 36]],
    ["setValue", ["agreed", false], ["agreed", false]],
    ["clear", ["name"], ["name"]],
    ["setTitle", ["3 new"], ["3 new"]],
    ["print", [], []],
    ["toast", ["Gone", { action: { label: "Undo", run: () => {} } }], ["info", "Gone", { action: "Undo" }]],
    ["reset", ["sign-up"], ["sign-up"]],
    ["confirm", ["Sure?"], [{ title: "Sure?" }]],
    ["confirm", [{ title: "Sure?", danger: true }], [{ title: "Sure?", danger: true }]],
    ["prompt", [{ title: "Name", initial: "Ada" }], [{ title: "Name", initial: "Ada" }]],
    ["call", ["chart.draw"], ["chart.draw", []]],
    ["call", ["chart.draw", 1, { a: undefined, b: [2] }], ["chart.draw", [1, { b: [2] }]]],
  ])("ui.%s(%j) is sent as %j", (name, args, wire) => {
    expect(sent(name, ...args)).toEqual([[name, ...wire]]);
  });

  it.each<[name: string, args: unknown[], message: string]>([
    ["toast", [], "ui.toast: “message” must be text, not undefined."],
    ["toast", [{}], "ui.toast: “message” must be text, not an object."],
    [
      "toast",
      ["x", "shiny"],
      'ui.toast: “kind” must be one of "info", "success", "warning", "error", "loading", not “shiny”.',
    ],
    [
      "toast",
      ["x", { colour: 1 }],
      "ui.toast has no option “colour”. Its options: kind, description, duration, id, action.",
    ],
    ["toast", ["x", { duration: -1 }], "ui.toast: “duration” must be a number of at least 0, not -1."],
    ["toast", ["x".repeat(2_001)], "ui.toast: “message” is longer than 2000 characters."],
    ["focus", [""], "ui.focus: “id” must be the id of a component, not an empty text."],
    ["focus", [{}], "ui.focus: “id” must be the id of a component, not an object."],
    [
      "scrollTo",
      ["a", { block: "top" }],
      'ui.scrollTo: “block” must be one of "start", "center", "end", "nearest", not “top”.',
    ],
    ["setValue", ["a", null], "ui.setValue: “value” must be text, not null."],
    ["setValue", ["a", [1]], "ui.setValue: “value” must be text, not a list."],
    ["copy", ["x".repeat(200_001)], "ui.copy: “text” is longer than 200000 characters."],
    ["back", [1], "ui.back takes no argument."],
    ["confirm", [{}], "ui.confirm: “title” must be text, not undefined."],
    [
      "confirm",
      [{ title: "x", ok: 1 }],
      "ui.confirm has no option “ok”. Its options: title, text, confirm, cancel, danger.",
    ],
    ["prompt", [5], "ui.prompt: “options” must be an object, not 5."],
    ["call", [], "ui.call: “function” must be text, not undefined."],
    [
      "call",
      ["a.b", "x".repeat(500_001)],
      "ui.call: the arguments are longer than 500000 characters as JSON.",
    ],
    [
      "toast",
      ["x", { action: "Undo" }],
      "ui.toast: “action” must be an object with label and run, not “Undo”.",
    ],
    [
      "toast",
      ["x", { action: { label: "Undo" } }],
      "ui.toast: “action.run” must be a function, not undefined.",
    ],
    ["copy", ["a", "b"], "ui.copy takes at most 1 argument."],
    [
      "download",
      ["report.csv"],
      "ui.download: “address” must be a path that begins with a slash or an address with http:, https: (what is made here is the second argument), not “report.csv”.",
    ],
    [
      "download",
      ["mailto:a@b.c"],
      "ui.download: “address” must be a path or an address with http:, https:, not “mailto:a@b.c”.",
    ],
    [
      "download",
      ["a/b.csv", "x"],
      "ui.download: “name” must be the name of a file, without folders, not “a/b.csv”.",
    ],
    [
      "download",
      ["", "x"],
      "ui.download: “name” must be the name of a file, without folders, not an empty text.",
    ],
    ...[undefined, null, 5, () => {}].map((content): [string, unknown[], string] => [
      "download",
      ["a.csv", content],
      `ui.download: “content” must be text, bytes, a file, or data that JSON can hold, not ${typeof content === "function" ? "a function" : String(content)}.`,
    ]),
    ["download", ["a.csv", "x", { kind: "x" }], "ui.download has no option “kind”. Its options: type."],
  ])("ui.%s(%j) is refused: %s", (name, args, message) => {
    expect(() => sent(name, ...args)).toThrow(new TypeError(message));
    expect(effects.take()).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "JAVASCRIPT:x",
    "\u0001javascript:x",
    "data:text/html,x",
    "blob:x",
    "vbscript:x",
  ])("E2: no effect opens %j", (address) => {
    for (const name of ["navigate", "replace", "open", "download"])
      expect(() => sent(name, address)).toThrow(/a path or an address with http:/);
  });

  it("E2: what is opened is never code, whatever stands before or in the scheme", () => {
    const noise = fc.array(fc.constantFrom("\t", "\n", "\r", " ", "\u0000", "\u001f"), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(noise, { minLength: 12, maxLength: 12 }), (noises) => {
        const address = [..."javascript:x"].map((letter, index) => noises[index]!.join("") + letter).join("");
        expect(() => sent("navigate", address)).toThrow(TypeError);
      }),
    );
  });
});

it("F4: marks fields of the form that is being handled, and of none otherwise", () => {
  expect(() => sent("invalid", "email", "Taken")).toThrow(/the form whose submit is being handled/);
  effects.form = { scope: 3, event: 7 };
  expect(sent("invalid", "email", "Taken")).toEqual([["invalid", 3, 7, { email: "Taken" }]]);
});

it("a toast gives the id by which it can be changed", () => {
  expect(effects.ui.toast!("Saving", { id: "save" })).toBe("save");
  const id = effects.ui.toast!("Saving");
  const [, number] = JSON.parse(effects.take()[1]!) as unknown[];
  expect(id).toBe(String(number));
});

it("at most a hundred are told in one commit", () => {
  listener.overflow.mockClear();
  for (let index = 0; index < 101; index++) effects.ui.copy!("x");
  expect(effects.take()).toHaveLength(100);
  expect(listener.overflow).toHaveBeenCalledOnce();
});
