import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { ExpectedValue } from "../program/program.ts";
import { State } from "../state/base.ts";
import { LONGEST_VALUE, mistakeOf } from "./expected-value.ts";

const called = "Progress";
const number: ExpectedValue = { called, kinds: ["number"] };
const text: ExpectedValue = { called, kinds: ["text", "number"], showsTags: true };
const numbers: ExpectedValue = { called, kinds: ["list"], items: ["number"] };

describe("a value that its prop does not take", () => {
  it.each<[string, ExpectedValue, unknown, string, string]>([
    ["a text for a number", number, "12%", "kind", 'takes a number, and was given the text "12%".'],
    ["an object for a text", text, {}, "kind", "takes a text or a number, and was given an object."],
    ["a truthy number for a switch", { called, kinds: ["boolean"] }, 1, "kind", "given 1."],
    ["NaN", number, Number.NaN, "number", "was given NaN: the page gets null"],
    ["NaN as a text", text, Number.NaN, "number", "was given NaN"],
    ["an infinity", number, Number.POSITIVE_INFINITY, "number", "was given Infinity"],
    ["an invalid date", text, new Date(Number.NaN), "number", "an invalid date"],
    [
      "a word that is no choice",
      { called, kinds: ["text"], options: ["sm", "md"] },
      "huge",
      "choice",
      'one of "sm", "md"',
    ],
    ["a text for a list", numbers, "1, 2", "kind", 'takes a list, and was given the text "1, 2".'],
    ["a list with a hole in it", numbers, [1, null], "item", "each entry is a number; entry 2 is nothing."],
    ["a list with a NaN in it", numbers, [1, 2, Number.NaN], "item", "entry 3 is NaN."],
    ["nothing where it is needed", { ...text, required: true }, null, "missing", "needs a text or a number"],
    [
      "HTML in a text",
      text,
      "<b>now</b>",
      "markup",
      'the text "<b>now</b>": its HTML tags are shown as they are',
    ],
    [
      "ten million characters",
      text,
      "x".repeat(10_000_000),
      "long",
      "a text of 10,000,000 characters that begins with",
    ],
  ])("%s", (_name, expected, value, kind, said) => {
    const mistake = mistakeOf(expected, value);
    expect(mistake).toMatchObject({ kind, text: expect.stringContaining(said) as string });
    expect(mistake!.text.length).toBeLessThan(400);
  });

  it("a large object, by its text", () => {
    const mistake = mistakeOf({ called }, { all: 1 }, "x".repeat(LONGEST_VALUE + 1));
    expect(mistake).toMatchObject({
      kind: "long",
      text: expect.stringContaining("an object of 262,145") as string,
    });
  });

  it.each<[string, ExpectedValue, unknown]>([
    ["nothing", number, null],
    ["nothing at all", number, undefined],
    ["a number in a text", text, 3],
    ["a date, which is a text on the wire", text, new Date(0)],
    ["a comparison in a text", text, "a < b and c > d, x<5"],
    ["a set for a list", numbers, new Set([1])],
    ["tags in code", { called, kinds: ["text"] }, "<b>"],
    ["anything for any", { called }, { a: [1] }],
  ])("not: %s", (_name, expected, value) => expect(mistakeOf(expected, value)).toBeNull());

  it("is found in the same time however long the value is", () => {
    let looks = 0;
    const list = new Proxy(new Array<number>(1_000_000).fill(1), {
      get(target, key, receiver) {
        looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(mistakeOf(numbers, list)).toBeNull();
    expect(looks).toBeLessThan(150);
  });
});

class Upload extends State {
  share: unknown = 0.5;
  rows = [{ done: "a" }, { done: "b" }];
}

describe("B11: a draft's page", () => {
  const open = (expected?: ExpectedValue) => {
    const app = new TestApp(
      {
        uses: { upload: Upload },
        nodes: [
          {
            value: ({ upload }) => (upload as Upload).share,
            reads: ["upload.share"],
            prop: "value",
            ...(expected ? { expected } : {}),
          },
          {
            each: ({ upload }) => (upload as Upload).rows,
            reads: ["upload.rows"],
            item: "row",
            row: [
              {
                value: ({ row }) => (row as { done: string }).done,
                reads: ["row.done"],
                prop: "checked",
                ...(expected ? { expected: { called: "Checkbox", kinds: ["boolean"] } } : {}),
              },
            ],
          },
          {
            event: ({ upload }, value) => {
              (upload as Upload).share = value === "NaN" ? Number.NaN : value;
            },
            payload: "json",
          },
        ],
      },
      [Upload],
    );
    return { app, session: app.open() };
  };

  it("tells once of each kind of mistake of a binding, with the node's name, and shows the page", () => {
    const { app, session } = open({ called: 'Progress "Upload"', kinds: ["number"] });
    const rows = 'warn: Checkbox: checked takes true or false, and was given the text "a".';
    expect(app.log).toEqual([rows]);
    session.send(0, "12%");
    session.send(0, "13%");
    session.send(0, 0.5);
    session.send(0, "14%");
    const first = 'warn: Progress "Upload": value takes a number, and was given the text "12%".';
    expect(app.log).toEqual([rows, first]);
    expect(session.value(0)).toBe("14%");
    session.send(0, "NaN");
    expect(app.log).toHaveLength(3);
    expect(session.value(0)).toBeNull();
    const entries = app.records.flatMap((record) => (record.kind === "log" ? [record.entry] : []));
    expect(entries[1]).toMatchObject({ level: "warn", session: "a", handler: "n0.value" });
    expect(entries[1]).not.toHaveProperty("event");
    // A whole page, drawn once more for a browser that asks, says nothing new.
    session.fresh();
    expect(app.log).toHaveLength(3);
  });

  it("a published one, which expects nothing, says nothing", () => {
    const { app, session } = open();
    session.send(0, "12%");
    expect(app.log).toEqual([]);
  });
});
