import fc from "fast-check";
import { expect, it } from "vitest";
import { columnsOf } from "./columns.ts";
import { csvOf } from "./csv.ts";

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const lines: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/y;
  let line: string[] = [];
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [, whole = "", end] = match;
    line.push(whole.startsWith('"') ? whole.slice(1, -1).replaceAll('""', '"') : whole);
    if (end === "\r\n") {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}

const wild = fc.string({
  unit: fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "＝",
    "|",
    "%",
    "\t",
    "\r",
    "\n",
    '"',
    ",",
    ";",
    " ",
    "'",
    "a",
    "1",
    "é",
    "\u200b",
  ),
});
const columns = columnsOf(["one", "two"], undefined);

it("gives every value back, whatever stands in it, and begins no field as a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ one: wild, two: fc.oneof(wild, fc.integer(), fc.constant(null)) })),
      (rows) => {
        const text = csvOf(columns, rows);
        expect(text.startsWith("\ufeff")).toBe(true);
        const [head, ...lines] = read(text.slice(1));
        expect(head).toEqual(["One", "Two"]);
        expect(lines).toHaveLength(rows.length);
        for (const [index, line] of lines.entries())
          for (const [place, key] of (["one", "two"] as const).entries()) {
            const value = rows[index]![key];
            const field = line[place]!;
            if (typeof value === "number") expect(field).toBe(String(value));
            else {
              expect([value ?? "", `'${value}`]).toContain(field);
              expect(field).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠|%]/);
              expect(field).not.toMatch(/^[\t\r\n]/);
            }
          }
      },
    ),
  );
});

it.each([
  ["=1+1", "'=1+1"],
  ["＝cmd", "'＝cmd"],
  [" @SUM(A1)", "' @SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["a=b", "a=b"],
])("writes %s as %s", (value, written) => {
  expect(csvOf(columnsOf(["one"], undefined), [{ one: value }])).toBe(`\ufeffOne\r\n${written}\r\n`);
});

it("writes negative numbers as numbers, and leaves buttons out", () => {
  const mixed = columnsOf(["one", { key: "two", type: "button" }], undefined);
  expect(csvOf(mixed, [{ one: -5, two: "x" }])).toBe("\ufeffOne\r\n-5\r\n");
});
