import { createApp } from "@heddle/schema";
import { expect, test } from "vitest";
import { handlerCandidates } from "./candidates.ts";
import { insertHandler } from "./insert-handler.ts";
import { renameImports } from "./rename-imports.ts";
import { stateClasses } from "./state-classes.ts";

const IMAGES = `import { State, query } from "heddle";
import { Base } from "./shared/base";

export class Images extends Base {
  prompt = "";
  url: string | null = null;
  #secret = 1;
  private hidden = 2;
  readonly size = 3;
  page = query("page", { history: "push" });

  get canGenerate(): boolean { return this.prompt !== ""; }
  get name() { return this.prompt; }
  set name(value: string) { this.prompt = value; }

  onLoad() {}
  save(value: string, times?: number, ...rest: string[]) {}
  async load(id = "x") {}
  async *generate() { yield; }
  private inner() {}
  #own() {}
  static make() {}
  constructor() { super(); }
}

class Local extends State { count = 0; increase() { this.count++; } }
export class Plain { nothing() {} }
`;
const BASE = `import { State } from "heddle";
export class Base extends State {
  shared = 0;
  reset() {}
  save() {}
}
`;
const app = () => ({
  ...createApp("App"),
  files: { "state/images.ts": IMAGES, "state/shared/base.ts": BASE },
});

test("state classes are read from the code, with what they inherit", () => {
  const { classes, errors } = stateClasses(app());
  expect(errors).toEqual([]);
  expect(classes.map(({ name, base, exported }) => ({ name, base, exported }))).toEqual([
    { name: "Images", base: "State", exported: true },
    { name: "Local", base: "State", exported: false },
    { name: "Base", base: "State", exported: true },
  ]);
  const [images] = classes;
  expect(images!.fields.map(({ name, type, initial }) => [name, type, initial])).toEqual([
    ["shared", "number", "0"],
    ["prompt", "string", '""'],
    ["url", "string | null", "null"],
    ["#secret", "number", "1"],
    ["hidden", "number", "2"],
    ["size", "number", "3"],
    ["page", "string", '"page"'],
  ]);
  expect(images!.fields.filter((field) => field.private).map((field) => field.name)).toEqual([
    "#secret",
    "hidden",
  ]);
  expect(images!.getters).toEqual([
    { name: "canGenerate", type: "boolean", line: 12, writable: false, decorators: [] },
    { name: "name", type: "", line: 13, writable: true, decorators: [] },
  ]);
  expect(
    images!.methods.map(({ name, async, generator, inheritedFrom }) => [
      name,
      async,
      generator,
      inheritedFrom,
    ]),
  ).toEqual([
    ["reset", false, false, "Base"],
    ["onLoad", false, false, undefined],
    ["save", false, false, undefined],
    ["load", true, false, undefined],
    ["generate", true, true, undefined],
  ]);
  expect(images!.methods[2]!.parameters).toEqual([
    { name: "value", type: "string", optional: false },
    { name: "times", type: "number", optional: true },
    { name: "...rest: string[]", type: "", optional: true },
  ]);
  expect(images!.methods[3]).toMatchObject({ line: 18, parameters: [{ name: "id", optional: true }] });
});

test("handlers that events of a page can call: public methods of exported classes, those in use first", () => {
  const target = app();
  const [page] = Object.values(target.pages);
  page!.uses.push({ name: "base", file: "state/shared/base.ts", className: "Base" });
  const candidates = handlerCandidates(target, page!.id, stateClasses(target).classes);
  expect(candidates.map(({ code, inUse }) => [code, inUse])).toEqual([
    ["base.reset", true],
    ["base.save", true],
    ["images.reset", false],
    ["images.save", false],
    ["images.load", false],
    ["images.generate", false],
  ]);
});

test("a file that does not parse has no classes; the others are there, and the mistake's place", () => {
  const good = app();
  stateClasses(good);
  const { classes, errors } = stateClasses({
    files: { ...good.files, "state/shared/base.ts": `${BASE}\nexport class {` },
  });
  expect(classes.filter((state) => state.file === "state/shared/base.ts")).toEqual([]);
  expect(errors).toEqual([expect.objectContaining({ file: "state/shared/base.ts", line: 8 })]);
});

test("a new handler stands at the end of its class, in the file's own indentation", () => {
  const text = "export class A extends State {\n\tx = 0;\n\t// the end\n}\n\nexport class B {}\n";
  const first = insertHandler(text, { className: "A", name: "go", kind: "async" });
  expect(first).toEqual({
    ok: true,
    text: "export class A extends State {\n\tx = 0;\n\t// the end\n\n\tasync go() {\n\t\t\n\t}\n}\n\nexport class B {}\n",
    line: 6,
  });
  const second = insertHandler(text, {
    className: "B",
    name: "pick",
    kind: "generator",
    argument: { name: "value", type: "string" },
  });
  expect(second).toMatchObject({
    ok: true,
    text: `${text.slice(0, -3)}{\n  async *pick(value: string) {\n    \n  }\n}\n`,
    line: 8,
  });
});

test("a handler is refused where it cannot go, and the text stays", () => {
  const text = "export class A { go() {} }\n";
  expect(insertHandler(text, { className: "A", name: "go", kind: "sync" })).toMatchObject({
    ok: false,
    code: "name-taken",
  });
  expect(insertHandler(text, { className: "Z", name: "go", kind: "sync" })).toMatchObject({
    ok: false,
    code: "no-such-class",
  });
  expect(insertHandler(text, { className: "A", name: "a b", kind: "sync" })).toMatchObject({
    ok: false,
    code: "bad-name",
  });
  expect(insertHandler("class {", { className: "A", name: "b", kind: "sync" })).toMatchObject({
    ok: false,
    code: "syntax-error",
  });
});

test("imports follow a renamed file, in the style in which they were written", () => {
  const text =
    'import { A } from "./a";\nimport { B } from "../lib/b.ts";\nexport * from "./a.js";\nimport "heddle";\n';
  expect(renameImports(text, { file: "state/x/page.ts", from: "state/x/a.ts", to: "state/y/a2.ts" })).toBe(
    'import { A } from "../y/a2";\nimport { B } from "../lib/b.ts";\nexport * from "../y/a2.js";\nimport "heddle";\n',
  );
  expect(renameImports(text, { file: "state/x/page.ts", from: "state/x/page.ts", to: "state/page.ts" })).toBe(
    'import { A } from "./x/a";\nimport { B } from "./lib/b.ts";\nexport * from "./x/a.js";\nimport "heddle";\n',
  );
  expect(renameImports("import {", { file: "a.ts", from: "b.ts", to: "c.ts" })).toBe("import {");
});

test("fields say where they live, getters and methods how they run", () => {
  const text = `import { cookie as kept, computed, debounce, every, lazyList, State, stream } from "heddle";
import { query } from "./elsewhere";
export class Prefs extends State {
  token = kept<string | null>(null, { httpOnly: true, maxAge: 86_400, path: here });
  rate = computed(async () => 1, { initial: 0 });
  people = lazyList<Person>({ size: 20, load: () => [] });
  lines = stream<Line>();
  filter = query("all");
  @every(1_000) get now() { return 1; }
  @debounce(300) save() {}
}`;
  const [prefs] = stateClasses({ files: { "state/prefs.ts": text } }).classes;
  expect(
    prefs!.fields.map(({ name, place, type, initial, options }) => [name, place, type, initial, options]),
  ).toEqual([
    ["token", "cookie", "string | null", "null", { httpOnly: true, maxAge: 86_400 }],
    ["rate", "computed", "number", "0", { initial: 0 }],
    ["people", "lazyList", "Person", "", { size: 20 }],
    ["lines", "stream", "Line", "", {}],
    // Another module's `query` is no place of Heddle's.
    ["filter", "memory", "", 'query("all")', {}],
  ]);
  expect(prefs!.getters[0]!.decorators).toEqual(["every(1_000)"]);
  expect(prefs!.methods[0]!.decorators).toEqual(["debounce(300)"]);
});

test("a new handler brings the type of its argument with it", () => {
  const text = 'import { State } from "heddle";\n\nexport class A extends State {\n}\n';
  const handler = { className: "A", name: "take", kind: "async" } as const;
  const taken = insertHandler(text, { ...handler, argument: { name: "event", type: "UploadedFile[]" } });
  expect(taken).toMatchObject({
    ok: true,
    line: 5,
    text: text
      .replace("{ State }", "{ State, type UploadedFile }")
      .replace("State {\n", "State {\n  async take(event: UploadedFile[]) {\n    \n  }\n"),
  });
  const none = insertHandler("export class A extends B {\n}\n", {
    ...handler,
    argument: { name: "event", type: "SubmittedForm" },
  });
  expect(none).toMatchObject({
    line: 4,
    text: expect.stringMatching(/^import \{ type SubmittedForm \} from "heddle";\n/),
  });
});
