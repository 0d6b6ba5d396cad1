import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type App,
  appJsonSchema,
  CONTROL_MANIFESTS,
  type ComponentManifest,
  createApp,
  type Node,
  parseApp,
} from "../index.ts";
import { migrateDocument } from "./migrate.ts";

function sample(): App {
  const app = createApp("Sample");
  const page = Object.values(app.pages)[0]!;
  app.files["state/todo.ts"] = "export class Todo {}\n";
  page.uses = [{ name: "todo", file: "state/todo.ts", className: "Todo" }];
  const add = (node: Partial<Node> & { id: string; type: string }) => {
    app.nodes[node.id] = { parent: page.id, slot: "children", order: "a0", props: {}, events: {}, ...node };
  };
  add({ id: "box", type: "Box", className: { value: "p-4" }, events: { onClick: [{ code: "todo.add" }] } });
  add({ id: "if", type: "If", parent: "box", props: { condition: { expression: "todo.a" } } });
  add({
    id: "each",
    type: "Each",
    parent: "if",
    slot: "then",
    props: { list: { expression: "todo.items" }, item: { value: "item" } },
  });
  add({
    id: "match",
    type: "Match",
    parent: "box",
    order: "a1",
    props: { value: { expression: "todo.tab" } },
  });
  add({ id: "case", type: "Case", parent: "match", props: { when: { value: "a" } } });
  add({ id: "text", type: "TextNode", parent: "case", props: { text: { value: "Hello" } } });
  return app;
}

/** The issues after `change`, as `path: message`. */
function issuesAfter(change: (app: App & Record<string, unknown>) => void): string[] {
  const app = sample() as App & Record<string, unknown>;
  change(app);
  const result = parseApp(app);
  if (result.ok) return [];
  return result.issues.map(({ path, message }) => `${path}: ${message}`);
}

/** Lets tests write what the types forbid. */
function loosely(value: unknown): Record<string, Record<string, unknown>> {
  return value as Record<string, Record<string, unknown>>;
}

describe("a good app", () => {
  it("comes back equal, and shares nothing with what was given", () => {
    const app = sample();
    const result = parseApp(app);
    expect(result).toEqual({ ok: true, app });
    if (!result.ok) return;
    result.app.nodes.box!.className = { value: "changed" };
    expect(app.nodes.box!.className).toEqual({ value: "p-4" });
  });

  it("is what createApp makes", () => {
    expect(parseApp(createApp("New")).ok).toBe(true);
    expect(Object.values(createApp("New").pages)).toMatchObject([{ path: "/", title: { value: "New" } }]);
  });

  it("gets LF line ends, trimmed code, and no undefined", () => {
    const app = sample();
    app.files["state/todo.ts"] = "a\r\nb\rc";
    app.nodes.box!.events.onClick = [{ code: "  todo.add\r\n", keys: undefined }];
    const result = parseApp(app);
    expect(result.ok && result.app.files["state/todo.ts"]).toBe("a\nb\nc");
    expect(result.ok && result.app.nodes.box!.events.onClick).toStrictEqual([{ code: "todo.add" }]);
  });
});

describe("a bad app is refused with path and reason", () => {
  const page = (app: App) => Object.values(app.pages)[0]!;
  const cases: [what: string, change: (app: App & Record<string, unknown>) => void, issue: RegExp][] = [
    [
      "an unknown key",
      (app) => Object.assign(app, { foo: 1 }),
      /^: has keys that this version of Heddle does not know: "foo"/,
    ],
    [
      "an unknown key deep inside",
      (app) => Object.assign(app.nodes.box!, { style: "x" }),
      /^nodes\.box: has keys .*"style"/,
    ],
    [
      "a missing part",
      (app) => delete loosely(app).settings!.language,
      /^settings\.language: is missing; it must be text/,
    ],
    [
      "a wrong type",
      (app) => Object.assign(app.theme, { radius: "8" }),
      /^theme\.radius: must be a number, not text/,
    ],
    [
      "a wrong choice",
      (app) => Object.assign(app.theme, { appearance: "blue" }),
      /^theme\.appearance: must be "light" or "dark" or "system", not "blue"/,
    ],
    [
      "a colour that is none",
      (app) => Object.assign(app.theme, { accent: "red;}" }),
      /^theme\.accent: must be a colour/,
    ],
    [
      "a font that breaks out",
      (app) => Object.assign(app.theme, { font: "x;} body{" }),
      /^theme\.font: must be a list of font names/,
    ],
    [
      "a host that is none",
      (app) => app.settings.imageHosts.push("https://x"),
      /^settings\.imageHosts\[0\]: must be a host/,
    ],
    [
      "two kinds of value",
      (app) => Object.assign(app.nodes.box!.props, { gap: { value: 1, expression: "x" } }),
      /^nodes\.box\.props\.gap: must be exactly one of/,
    ],
    [
      "no value",
      (app) => Object.assign(app.nodes.box!.props, { gap: {} }),
      /^nodes\.box\.props\.gap: must be exactly one of/,
    ],
    [
      "a bound title",
      (app) => Object.assign(page(app), { title: { bind: "x" } }),
      /\.title: must be \{ value: text \} or/,
    ],
    [
      "a dangerous class",
      (app) => Object.assign(app.nodes.box!, { className: { value: "bg-[url(//x)]" } }),
      /^nodes\.box\.className.*another host/,
    ],
    [
      "a bound class",
      (app) => Object.assign(app.nodes.box!, { className: { bind: "x" } }),
      /^nodes\.box\.className: must be \{ value: class names \}/,
    ],
    [
      "an event among the props",
      (app) => Object.assign(app.nodes.box!.props, { onClick: { expression: "x" } }),
      /^nodes\.box\.props\.onClick: "onClick" is an event/,
    ],
    [
      "a prop among the events",
      (app) => Object.assign(app.nodes.box!.events, { click: [] }),
      /^nodes\.box\.events\.click: "click" cannot name an event/,
    ],
    [
      "an inherited name as prop",
      (app) => Object.assign(app.nodes.box!.props, { constructor: { value: 1 } }),
      /constructor/,
    ],
    [
      "an inherited name as id",
      (app) => Object.assign(app.nodes, { toString: { ...app.nodes.box!, id: "toString" } }),
      /"toString" cannot be an id/,
    ],
    [
      "a bad order",
      (app) => Object.assign(app.nodes.box!, { order: "!" }),
      /^nodes\.box\.order: must be an order key/,
    ],
    [
      "an id that is not its key",
      (app) => Object.assign(app.nodes.box!, { id: "other" }),
      /^nodes\.box\.id: must be the key it stands under, "box"/,
    ],
    [
      "a lost parent",
      (app) => Object.assign(app.nodes.box!, { parent: "gone" }),
      /^nodes\.box\.parent: There is no node or page "gone"/,
    ],
    ["a ring", (app) => Object.assign(app.nodes.box!, { parent: "each", slot: "children" }), /inside itself/],
    [
      "an id used twice",
      (app) => Object.assign(app.nodes, { [page(app).id]: { ...app.nodes.text!, id: page(app).id } }),
      /is the id of a page too/,
    ],
    [
      "a slot that a control lacks",
      (app) => Object.assign(app.nodes.each!, { slot: "children" }),
      /^nodes\.each\.slot: If has no slot "children"/,
    ],
    [
      "a slot that a page lacks",
      (app) => Object.assign(app.nodes.box!, { slot: "header" }),
      /^nodes\.box\.slot: A page has only/,
    ],
    [
      "a case on its own",
      (app) => Object.assign(app.nodes.case!, { parent: "box" }),
      /^nodes\.case\.parent: A Case stands in a Match/,
    ],
    [
      "something else in a match",
      (app) => Object.assign(app.nodes.text!, { parent: "match" }),
      /^nodes\.text\.parent: Match holds Case, not TextNode/,
    ],
    [
      "a condition without condition",
      (app) => Object.assign(app.nodes.if!, { props: {} }),
      /^nodes\.if\.props\.condition: is missing; If needs it/,
    ],
    [
      "a bound condition",
      (app) => Object.assign(app.nodes.if!.props, { condition: { bind: "x" } }),
      /cannot be bound/,
    ],
    [
      "a prop that a control lacks",
      (app) => Object.assign(app.nodes.if!.props, { size: { value: 1 } }),
      /^nodes\.if\.props\.size: If has no prop/,
    ],
    [
      "classes on a control",
      (app) => Object.assign(app.nodes.if!, { className: { value: "p-4" } }),
      /^nodes\.if\.className: If draws nothing/,
    ],
    [
      "events on a control",
      (app) => Object.assign(app.nodes.if!.events, { onClick: [] }),
      /^nodes\.if\.events: If has no events/,
    ],
    [
      "a list that is none",
      (app) => Object.assign(app.nodes.each!.props, { list: { value: "abc" } }),
      /^nodes\.each\.props\.list: must be a list/,
    ],
    [
      "a row name that is code",
      (app) => Object.assign(app.nodes.each!.props, { item: { value: "x) => evil((" } }),
      /^nodes\.each\.props\.item: .*cannot name a variable/,
    ],
    [
      "a row name that is a word of the language",
      (app) => Object.assign(app.nodes.each!.props, { item: { value: "new" } }),
      /taken by the language/,
    ],
    [
      "one name for entry and index",
      (app) => Object.assign(app.nodes.each!.props, { index: { value: "item" } }),
      /must differ from the entry's name/,
    ],
    [
      "two pages for one address",
      (app) => Object.assign(app.pages, { p2: { ...page(app), id: "p2" } }),
      /answers the same addresses as "\/"/,
    ],
    [
      "a bad page path",
      (app) => Object.assign(page(app), { path: "about" }),
      /\.path: A page's path starts with "\/"/,
    ],
    [
      "a use of a missing file",
      (app) => Object.assign(page(app).uses[0]!, { file: "state/gone.ts" }),
      /\.uses\[0\]\.file: There is no file state\/gone\.ts/,
    ],
    [
      "a use of a file elsewhere",
      (app) => Object.assign(page(app).uses[0]!, { file: "../secret.ts" }),
      /is not a logic file/,
    ],
    [
      "a use whose name is code",
      (app) => Object.assign(page(app).uses[0]!, { name: "x=1;y" }),
      /cannot name a variable/,
    ],
    [
      "a use whose class is code",
      (app) => Object.assign(page(app).uses[0]!, { className: "A } from 'x'; evil" }),
      /cannot name a state class/,
    ],
    ["two uses of one name", (app) => page(app).uses.push(page(app).uses[0]!), /"todo" is used twice/],
    [
      "keys on onLoad",
      (app) => page(app).onLoad.push({ code: "x", keys: ["a"] }),
      /\.onLoad\[0\]: has keys .*"keys"/,
    ],
    [
      "a file outside state/",
      (app) => Object.assign(app.files, { "lib/x.ts": "" }),
      /^files\["lib\/x\.ts"\]: .*is not a logic file/,
    ],
    [
      "a file that leads out",
      (app) => Object.assign(app.files, { "state/../x.ts": "" }),
      /is not a path inside the app/,
    ],
    [
      "an asset that leads out",
      (app) =>
        Object.assign(app.assets, { "assets/../x": { hash: "0".repeat(64), size: 1, type: "image/png" } }),
      /is not a path inside the app/,
    ],
    [
      "an asset without a hash",
      (app) => Object.assign(app.assets, { "assets/x.png": { hash: "1", size: 1, type: "image/png" } }),
      /hash: must be a sha-256/,
    ],
    [
      "a newer schema",
      (app) => Object.assign(app, { schemaVersion: 2 }),
      /^schemaVersion: The app was saved by a newer Heddle/,
    ],
    [
      "no schema version",
      (app) => delete loosely(app).schemaVersion,
      /^schemaVersion: must be a version number/,
    ],
    [
      "a layer name over lines",
      (app) => Object.assign(app.nodes.box!, { name: "a\nb" }),
      /^nodes\.box\.name: must be one line/,
    ],
  ];
  it.each(cases)("%s", (_what, change, issue) => {
    expect(issuesAfter(change).join("\n")).toMatch(issue);
  });
});

describe("hostile documents", { timeout: 60_000 }, () => {
  it("with U+0000 are refused by path: no database takes it", () => {
    const app = sample();
    app.nodes.text!.props.text = { value: ["a", "b\u0000c"] };
    expect(parseApp(app)).toEqual({
      ok: false,
      issues: [
        {
          path: "nodes.text.props.text.value[1]",
          message: "The text holds the character U+0000, which cannot be stored. Take it out.",
        },
      ],
    });
    app.nodes.text!.props.text = { value: { "b\u0000": 1 } };
    expect(parseApp(app).ok).toBe(false);
  });

  it("with half of a character become what UTF-8 makes of it; as a key it is refused", () => {
    const app = sample();
    app.nodes.text!.props.text = { value: "a\ud800b" };
    const parsed = parseApp(app);
    expect(parsed.ok && parsed.app.nodes.text!.props.text).toEqual({ value: "a\ufffdb" });
    app.nodes.text!.props.text = { value: { "\udc00": 1 } };
    expect(parseApp(app)).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining("half") }],
    });
  });

  it("with __proto__ as a key are refused, and pollute nothing", () => {
    const document: unknown = JSON.parse(
      JSON.stringify(sample()).replace('"props":{}', '"props":{"__proto__":{"value":{"polluted":true}}}'),
    );
    expect(parseApp(document)).toMatchObject({
      ok: false,
      issues: [{ path: expect.stringContaining("__proto__") as string }],
    });
    expect("polluted" in {}).toBe(false);
  });

  it("that are too deep, too long, too many or a ring are refused at once", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    const wide = new Array(50).fill(null).reduce<unknown>((inner) => [inner, inner], 1);
    for (const value of [deep, ring, wide])
      expect(issuesAfter((app) => Object.assign(app.nodes.box!.props, { x: { value } })).join()).toMatch(
        /too deeply|too large/,
      );
    expect(parseApp(sample(), { limits: { characters: 100 } })).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringMatching(/too large/) as string }],
    });
    expect(parseApp(sample(), { limits: { values: 10 } }).ok).toBe(false);
    expect(parseApp(sample(), { limits: { treeDepth: 2 } })).toMatchObject({ ok: false });
  });

  it("that are no plain data are refused", () => {
    for (const value of [
      null,
      undefined,
      5,
      "x",
      [],
      new Date(),
      new Map(),
      () => 1,
      Symbol("x"),
      5n,
      Number.NaN,
    ]) {
      expect(parseApp(value).ok).toBe(false);
      expect(
        issuesAfter((app) =>
          Object.assign(app.nodes.box!.props, {
            x: {
              value:
                value === null || value === 5 || value === "x" || Array.isArray(value) ? new Date() : value,
            },
          }),
        ),
      ).not.toEqual([]);
    }
  });

  it("of any kind never throw, and what is let in is let in again unchanged", () => {
    const app = sample();
    const paths = [
      "name",
      "theme",
      "settings",
      "pages",
      "nodes",
      "files",
      "assets",
      "componentVersions",
      "schemaVersion",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom("box", "if", "each", "match", "case", "text"),
        fc.constantFrom("props", "events", "className", "slot", "order", "parent", "type", "name", "source"),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (path, id, field, value) => {
          const first = parseApp({ ...app, [path]: value });
          const second = parseApp({
            ...app,
            nodes: { ...app.nodes, [id]: { ...app.nodes[id], [field]: value } },
          });
          for (const result of [first, second]) {
            if (result.ok) expect(parseApp(result.app)).toEqual(result);
            else for (const issue of result.issues) expect(issue.message).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("old apps", () => {
  it("migrate through every version in between, by pure functions", () => {
    const steps = [
      (document: object) => ({ ...document, two: true }),
      (document: object) => ({ ...document, three: true }),
    ];
    const old = Object.freeze({ schemaVersion: 1 });
    expect(migrateDocument(old, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, two: true, three: true },
    });
    expect(migrateDocument({ schemaVersion: 4 }, steps, 3).ok).toBe(false);
  });

  const box: ComponentManifest = {
    ...CONTROL_MANIFESTS.Case!,
    name: "Box",
    version: 3,
    migrations: [
      ({ size, ...rest }) => (size ? { ...rest, gap: size } : rest),
      (props) => ("gap" in props ? { ...props, gap: { value: "large" } } : props),
    ],
  };

  it("get their components' props migrated from the version they name, or from the first", () => {
    const app = sample();
    app.nodes.box!.props = { size: { value: 1 } };
    const fromFirst = parseApp(app, { manifests: { Box: box } });
    expect(fromFirst.ok && fromFirst.app.nodes.box!.props).toEqual({ gap: { value: "large" } });
    expect(fromFirst.ok && fromFirst.app.componentVersions).toEqual({ Box: 3 });
    app.componentVersions.Box = 2;
    const fromSecond = parseApp(app, { manifests: { Box: box } });
    expect(fromSecond.ok && fromSecond.app.nodes.box!.props).toEqual({ size: { value: 1 } });
    expect(app.nodes.box!.props).toEqual({ size: { value: 1 } });
  });

  it("from a newer Heddle are refused", () => {
    const app = sample();
    app.componentVersions.Box = 4;
    expect(parseApp(app, { manifests: { Box: box } })).toMatchObject({
      ok: false,
      issues: [{ path: "componentVersions.Box" }],
    });
  });
});

describe("app.schema.json", () => {
  it("is current: `npx node packages/schema/src/json-schema/write.ts` writes it", () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL("../../app.schema.json", import.meta.url), "utf8"),
    );
    expect(published).toEqual(JSON.parse(appJsonSchema()));
  });
});

describe("controls", () => {
  it("have examples that are good apps", () => {
    expect(Object.keys(CONTROL_MANIFESTS)).toEqual(["If", "Match", "Case", "Each", "TextNode"]);
    for (const [name, manifest] of Object.entries(CONTROL_MANIFESTS)) expect(manifest.name).toBe(name);
  });
});
