/** Rule T0: any content yields a valid app. */

import { createApp, parseApp } from "@heddle/schema";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { appToDocument } from "../create/app-to-document.ts";
import { rootsOf } from "../layout/layout.ts";
import { deriveApp, documentToApp } from "./derive.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000 });

function isApp(doc: Y.Doc): void {
  const parsed = parseApp(documentToApp(doc));
  expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(documentToApp(copy)).toEqual(documentToApp(doc));
}

const names = fc.constantFrom(
  "n1",
  "n2",
  "n3",
  "page",
  "__proto__",
  "constructor",
  "toString",
  "",
  "a b",
  "x".repeat(70),
  "#trash",
  "home",
  "probe-page",
  "probe-match",
);
const keys = fc.constantFrom(
  "type",
  "pos",
  "name",
  "class",
  "source",
  "p:text",
  "p:__proto__",
  "p:onClick",
  "p:condition",
  "e:onClick",
  "e:x",
  "path",
  "title",
  "order",
  "uses",
  "u:images",
  "u:__proto__",
  "onLoad",
  "trash",
  "text",
  "description",
  "theme:accent",
  "theme:radius",
  "theme:secondary",
  "theme:density",
  "theme:headingFont",
  "settings:imageHosts",
  "settings:frameHosts",
  "settings:language",
  "Button",
  "assets/a.png",
  "assets/../x",
  "junk",
);
const position = fc.tuple(
  fc.oneof(names, fc.constant("page")),
  fc.constantFrom("children", "then", "else", "__proto__", "Nope", ""),
  fc.constantFrom("a0", "a1", "", "zz", "!", "a00", "x".repeat(2000)),
  fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300)),
  fc.oneof(names, fc.constant(null)),
  fc.constantFrom("children", null, "then"),
);
const plain = fc.oneof(
  fc.constantFrom<unknown>(
    "Button",
    "If",
    "Match",
    "Case",
    "Each",
    "TextNode",
    "button",
    "state/a.ts",
    "../a.ts",
    "/",
    "/a",
    "a0",
    "red",
    1,
    -1,
    null,
    true,
    undefined,
    10n,
    { value: "x" },
    { value: { deep: { er: 1 } } },
    { expression: "a" },
    { bind: "a" },
    { value: 1, bind: "a" },
    { value: 'a["</style>"]' },
    { value: "bg-[url(https://x.example/a.png)]" },
    [{ code: "a" }],
    [{ code: 1 }],
    [{ code: "a", keys: [] }],
    ["a0", "state/a.ts", "Images"],
    ["a0", "state/a.ts", "images"],
    { leading: 1 },
    { hash: "x", size: 1, type: "image/png" },
    { hash: "a".repeat(64), size: -1, type: "image/png" },
    { hash: "a".repeat(64), size: 5, type: "image/png" },
    JSON.parse('{"value":{"__proto__":{"polluted":1}}}'),
    new Uint8Array([1, 2]),
  ),
  position,
);
type Content =
  | { kind: "plain"; value: unknown }
  | { kind: "text"; text: string }
  | { kind: "array" }
  | { kind: "doc" }
  | { kind: "map"; entries: [string, unknown][] };
const content: fc.Arbitrary<Content> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("map" as const),
      entries: fc.array(fc.tuple(keys, plain), { maxLength: 8 }),
    }),
  },
  fc.record({ kind: fc.constant("plain" as const), value: plain }),
  fc.record({ kind: fc.constant("text" as const), text: fc.constantFrom("", "a\r\nb", "\ud800") }),
  fc.constant({ kind: "array" as const }),
  fc.constant({ kind: "doc" as const }),
);

function make(entry: Content): unknown {
  switch (entry.kind) {
    case "plain":
      return entry.value;
    case "text":
      return new Y.Text(entry.text);
    case "array":
      return Y.Array.from([1, "a"]);
    case "doc":
      return new Y.Doc();
    case "map": {
      const map = new Y.Map<unknown>();
      for (const [key, value] of entry.entries) map.set(key, value);
      return map;
    }
  }
}

const write = fc.tuple(
  fc.constantFrom("app", "versions", "pages", "nodes", "files", "assets", "other" as const),
  fc.oneof(names, keys),
  content,
  fc.option(fc.tuple(keys, content)),
);

test("whatever stands in a document, it reads as a valid app, the same for everybody", () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
      const app = createApp("Target");
      const [page] = Object.values(app.pages);
      const doc = appToDocument({ ...app, pages: { page: { ...page!, id: "page" } } });
      for (const [root, key, entry, inner] of writes) {
        const map = root === "other" ? doc.getMap("other") : rootsOf(doc)[root as "nodes"];
        map.set(key, make(entry));
        const made = map.get(key);
        if (inner && made instanceof Y.Map) made.set(inner[0], make(inner[1]));
      }
      isApp(doc);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

test("an empty document is an app with an empty page", () => {
  const doc = new Y.Doc();
  isApp(doc);
  expect(Object.values(documentToApp(doc).pages).map((page) => page.path)).toEqual(["/"]);
});

test("a chain of ten thousand nodes within each other is cut to what a reader can bear", () => {
  const doc = appToDocument(createApp("Deep"));
  const { nodes } = rootsOf(doc);
  const page = Object.keys(documentToApp(doc).pages)[0]!;
  doc.transact(() => {
    for (let at = 0; at < 10_000; at++) {
      const map = new Y.Map<unknown>();
      map.set("type", "Box");
      map.set("pos", [at === 0 ? page : `n${at - 1}`, "children", "a0", at, null, null]);
      nodes.set(`n${at}`, map);
    }
  });
  const { app, diagnostics } = deriveApp(doc);
  expect(Object.keys(app.nodes)).toHaveLength(10_000);
  expect(parseApp(app).ok).toBe(true);
  expect(diagnostics.some((diagnostic) => diagnostic.code === "document-recovered")).toBe(true);
});

test("a root that somebody made a list or a text is still read as what it is", () => {
  const hostile = new Y.Doc();
  hostile.getArray("nodes").push(["x"]);
  hostile.getText("files").insert(0, "text");
  const doc = appToDocument(createApp("Target"));
  const before = documentToApp(doc);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile), "network");
  expect(documentToApp(doc)).toEqual(before);
});

test("what is wrong with a node costs only that", () => {
  const doc = appToDocument(createApp("Target"));
  const page = Object.keys(documentToApp(doc).pages)[0]!;
  const map = new Y.Map<unknown>();
  map.set("type", "Text");
  map.set("pos", [page, "children", "a0", 1, null, null]);
  map.set("p:text", { value: "kept" });
  map.set("p:size", new Y.Text("no"));
  map.set("class", { value: 'x-["</style>"]' });
  map.set("e:onClick", [{ code: 5 }]);
  rootsOf(doc).nodes.set("t", map);
  const { app, diagnostics } = deriveApp(doc);
  expect(app.nodes.t).toMatchObject({ type: "Text", props: { text: { value: "kept" } }, events: {} });
  expect(app.nodes.t).not.toHaveProperty("className");
  expect(diagnostics.filter((diagnostic) => diagnostic.node === "t")).toHaveLength(3);
});

test("thousands of pages and files that want one path get a number each, without each trying all", () => {
  const doc = appToDocument(createApp("Crowded"));
  const { pages, files } = rootsOf(doc);
  const first = [...pages.values()][0] as Y.Map<unknown>;
  const count = 4_000;
  doc.transact(() => {
    for (let at = 0; at < count; at++) {
      const page = new Y.Map<unknown>();
      for (const [key, value] of first.entries()) page.set(key, value);
      page.set("path", "/same");
      pages.set(`p${at}`, page);
      const file = new Y.Map<unknown>();
      file.set("path", "state/same.ts");
      file.set("text", new Y.Text(""));
      files.set(`f${at}`, file);
    }
  });
  const app = documentToApp(doc);
  const paths = new Set(Object.values(app.pages).map((page) => page.path));
  expect(paths.size).toBe(count + 1);
  expect(paths).toContain(`/same-${count}`);
  expect(Object.keys(app.files)).toHaveLength(count);
  expect(app.files).toHaveProperty([`state/same-${count}.ts`]);
});

test("T7: a tree as deep as it likes to be is there whole, level by level, and costs what its nodes cost", () => {
  const doc = appToDocument(createApp("Deep"));
  const { nodes, pages } = rootsOf(doc);
  const [home] = [...pages.keys()];
  const count = 20_000;
  doc.transact(() => {
    for (let at = 0; at < count; at++) {
      const node = new Y.Map();
      nodes.set(`n${at}`, node);
      node.set("type", "Box");
      node.set("pos", [at === 0 ? home : `n${at - 1}`, "children", "a0", 1, null]);
    }
  });
  const { app } = deriveApp(doc);
  expect(Object.keys(app.nodes)).toHaveLength(count);
  // Each 200 levels, one stands at the top of the page again.
  const atTop = Object.entries(app.nodes).filter(([, node]) => node.parent === home);
  expect(atTop.map(([id]) => id).sort()).toEqual(
    Array.from({ length: count / 200 }, (_, at) => `n${at * 200}`).sort(),
  );
});
