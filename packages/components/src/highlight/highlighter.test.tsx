import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, parseHex } from "../theme/colour.ts";
import { themeCss } from "../theme/theme.ts";
import { kindClasses } from "./classes.ts";
import { highlight } from "./highlighter.ts";
import type { Kind } from "./kinds.ts";
import { plainLines } from "./lines.ts";
import { grammarOf, languageLabels } from "./names.ts";

const kindsOf = (code: string, language: string) =>
  highlight(code, language)
    .flat()
    .filter(({ kind }) => kind !== null)
    .map(({ text, kind }) => [text, kind]);

it.each<[string, string, [string, Kind][]]>([
  [
    "tsx",
    'const a = <b c="d">1</b>;',
    [
      ["const", "keyword"],
      ["b", "tag"],
      ["c", "name"],
      ['"d"', "string"],
      ["b", "tag"],
    ],
  ],
  [
    "json",
    '{"a": [1, null, "b"]}',
    [
      ['"a"', "name"],
      ["1", "number"],
      ["null", "keyword"],
      ['"b"', "string"],
    ],
  ],
  [
    "html",
    "<a href='b'>c</a><!-- d -->",
    [
      ["a", "tag"],
      ["href", "name"],
      ["'b'", "string"],
      ["a", "tag"],
      ["<!-- d -->", "comment"],
    ],
  ],
  [
    "sql",
    "SELECT a FROM b -- c",
    [
      ["SELECT", "keyword"],
      ["FROM", "keyword"],
      ["-- c", "comment"],
    ],
  ],
  [
    "py",
    "def f(): return 'a'",
    [
      ["def", "keyword"],
      ["f", "name"],
      ["return", "keyword"],
      ["'a'", "string"],
    ],
  ],
  [
    "yaml",
    "a: true",
    [
      ["a:", "name"],
      ["true", "number"],
    ],
  ],
  [
    "diff",
    "-a\n+b",
    [
      ["-a", "deleted"],
      ["+b", "inserted"],
    ],
  ],
  [
    "sh",
    "# a\nexport B",
    [
      ["# a", "comment"],
      ["export", "name"],
    ],
  ],
])("knows %s", (language, code, expected) => {
  expect(kindsOf(code, language)).toEqual(expect.arrayContaining(expected));
});

it("has a grammar for every language to choose from", () => {
  for (const language of Object.keys(languageLabels).filter((one) => one !== "text"))
    expect(grammarOf(language), language).not.toBeNull();
});

it("keeps every character, whatever the code and the language", () => {
  const code = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("<", "{", "`", "${", '"', "/*", "\n", "a", "=>", "```", "#"))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(code, fc.constantFrom(...Object.keys(languageLabels), "klingon"), (text, language) => {
      const lines = highlight(text, language);
      expect(lines.map((line) => line.map((piece) => piece.text).join("")).join("\n")).toBe(text);
      expect(highlight(text, language)).toEqual(lines);
    }),
  );
});

it.each(["klingon", null, 7, { a: 1 }, "constructor"])("leaves code plain in %j", (language) => {
  expect(highlight("const a\n\n1", language)).toEqual(plainLines("const a\n\n1"));
});

it("leaves code plain that would hold the page up", () => {
  const long = "const a = 1;\n".repeat(10_000);
  expect(highlight(long, "ts")).toEqual(plainLines(long));
});

it("can be read in light and dark, on the ground of code and under a highlighted line, with any accent", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const anyColour = fc
    .tuple(channel, channel, channel)
    .map((rgb) => `#${rgb.map((one) => one.toString(16).padStart(2, "0")).join("")}`);
  const names = Object.values(kindClasses)
    .flatMap((classes) => /ui:text-([a-z]+)/.exec(classes)?.[1] ?? [])
    .concat("ink");
  fc.assert(
    fc.property(fc.oneof(fc.constant("#3f5bf6"), anyColour), (accent) => {
      const css = themeCss({ appearance: "system", accent, radius: 8, font: "" });
      const value = (name: string, appearance: 0 | 1) => {
        const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(css)!;
        return parseHex(pair[appearance + 1]!)!;
      };
      for (const appearance of [0, 1] as const)
        for (const ground of ["panel", "field"])
          for (const name of names)
            expect(
              contrast(value(name, appearance), value(ground, appearance)),
              `${name} on ${ground} (${accent}, ${appearance})`,
            ).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
