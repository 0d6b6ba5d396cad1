import fc from "fast-check";
import { expect, it } from "vitest";
import { parseLogic } from "./parse.ts";
import {
  addComputed,
  addField,
  changeField,
  type FieldText,
  impliedType,
  readField,
  removeField,
  type WrittenCode,
} from "./write-field.ts";

const EMPTY = `import { State } from "heddle";

export class Prefs extends State {
}
`;
const PREFS = `import { query, State } from "heddle";

export class Prefs extends State {
  count = 0; // of clicks
  filter = query("all");

  add() {
    this.count += 1;
  }
}
`;
const field = (given: Partial<FieldText>): FieldText => ({
  name: "theme",
  type: "string",
  initial: '"light"',
  place: "memory",
  options: {},
  ...given,
});
const textOf = (written: WrittenCode) => {
  if (!written.ok) throw new Error(written.message);
  return written.text;
};

it("writes fields as a person would, with the import that they need", () => {
  const cookie = field({ place: "cookie", options: { httpOnly: true, maxAge: 31_536_000 } });
  expect(addField(EMPTY, "Prefs", cookie)).toEqual({
    ok: true,
    line: 4,
    text: `import { cookie, State } from "heddle";

export class Prefs extends State {
  theme = cookie("light", { httpOnly: true, maxAge: 31_536_000 });
}
`,
  });
  const list = field({ name: "tags", type: "string[]", initial: "[]", place: "localStorage" });
  expect(textOf(addField(PREFS, "Prefs", list))).toBe(
    PREFS.replace("{ query", "{ localStorage, query").replace(
      '("all");\n',
      '("all");\n  tags = localStorage<string[]>([]);\n',
    ),
  );
  const bare = field({ name: "who", type: "string | null", initial: "null" });
  expect(textOf(addField("export class A extends Base {}\n", "A", bare))).toBe(
    "export class A extends Base {\n  who: string | null = null;\n}\n",
  );
  expect(textOf(addField("class A extends State {\n  go() {}\n}\n", "A", field({})))).toBe(
    'class A extends State {\n  theme = "light";\n\n  go() {}\n}\n',
  );
});

it("moves a field to another place and back, and takes away the import that nothing needs", () => {
  const inSession = changeField(PREFS, "Prefs", field({ name: "filter", initial: '"all"' }));
  expect(textOf(inSession)).toBe(PREFS.replace("query, ", "").replace('query("all")', '"all"'));
  const back = field({ name: "filter", initial: '"all"', place: "query" });
  expect(textOf(changeField(textOf(inSession), "Prefs", back))).toBe(PREFS);
  const counted = field({ name: "count", type: "number", initial: "1", place: "sessionStorage" });
  expect(textOf(changeField(PREFS, "Prefs", counted))).toContain(
    "  count = sessionStorage(1); // of clicks\n",
  );
});

it("removes a field with its line", () => {
  expect(textOf(removeField(PREFS, "Prefs", "filter"))).toBe(
    PREFS.replace("query, ", "").replace('  filter = query("all");\n', ""),
  );
});

it.each([
  ["cached", "get double() {\n    return this.count * 2;\n  }", "import { query, State }"],
  ["uncached", "@uncached get double() {", "import { query, State, uncached }"],
  [{ every: 60_000 }, "@every(60_000) get double() {", "import { every, query, State }"],
  [
    "async",
    "double = computed(async () => this.count * 2, { initial: 0 });",
    "import { computed, query, State }",
  ],
] as const)("writes a computed value that is %j", (again, code, imports) => {
  const written = textOf(
    addComputed(PREFS, "Prefs", { name: "double", type: "", code: "this.count * 2", again, initial: "0" }),
  );
  expect(written).toContain(code);
  expect(written).toContain(imports);
  expect(parseLogic(written).errors).toEqual([]);
});

it("refuses what it cannot write, saying why", () => {
  const code = (written: WrittenCode) => (written.ok ? "ok" : written.code);
  expect(code(addField(PREFS, "Prefs", field({ name: "count" })))).toBe("name-taken");
  expect(code(addField(PREFS, "Prefs", field({ name: "page" })))).toBe("bad-name");
  expect(code(addField(PREFS, "Nobody", field({})))).toBe("no-such-class");
  for (const initial of ["1; evil()", "1, 2", "1 // gone", "", "}"])
    expect(code(addField(PREFS, "Prefs", field({ initial, place: "cookie" }))), initial).toBe("bad-value");
  for (const type of ["string = 1", "string; x", "string) ; let y: (number", "string // x"])
    expect(code(addField(PREFS, "Prefs", field({ type }))), type).toBe("bad-type");
  expect(code(changeField(PREFS, "Prefs", field({ name: "gone" })))).toBe("no-such-field");
  expect(code(addField("class {", "Prefs", field({})))).toBe("syntax-error");
  const other = `const cookie = 1;\n${PREFS}`;
  expect(code(addField(other, "Prefs", field({ place: "cookie" })))).toBe("name-taken");
});

it("reads back what it wrote", () => {
  const values = fc.oneof(
    fc.string().map((text) => JSON.stringify(text)),
    fc.integer().map(String),
    fc.boolean().map(String),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  const options = fc.record(
    { name: fc.string({ minLength: 1 }), maxAge: fc.nat(), httpOnly: fc.boolean() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.constantFrom("memory" as const, "cookie" as const, "query" as const),
      values,
      options,
      fc.constantFrom(EMPTY, PREFS),
      (place, initial, given, text) => {
        const type = impliedType(initial) === "" ? "Json" : "";
        const written = field({ name: "it", type, initial, place, options: place === "memory" ? {} : given });
        const added = textOf(addField(text, "Prefs", written));
        expect(readField(added, "Prefs", "it")).toEqual(written);
        expect(textOf(changeField(added, "Prefs", written))).toBe(added);
        expect(textOf(removeField(added, "Prefs", "it"))).toBe(text);
      },
    ),
  );
});

it("knows the type of numbers with a sign, and of nothing else that has one before it", () => {
  for (const initial of ["-1", "+2.5", "~7", "3"]) expect(impliedType(initial)).toBe("number");
  for (const initial of ["!1", "typeof 1", "-count", "void 0"]) expect(impliedType(initial)).toBe("");
});
