import { createApp, parseApp } from "@heddle/schema";
import { expect, test } from "vitest";
import { copyFragment } from "../fragment/fragment.ts";
import { TestEditor } from "../testing/editor.ts";
import { executeAll, executeUnknown } from "./execute.ts";
import { operations } from "./register.ts";

test("an app goes through its document unchanged", () => {
  const app = createApp("Shop");
  const editor = new TestEditor(app);
  expect(editor.app).toEqual(app);
  expect(editor.reopened()).toEqual(app);
});

test("inserting a component puts its whole example at the place", () => {
  const editor = new TestEditor();
  const card = editor.insert("Card");
  const box = editor.insert("Box", editor.page, card);
  expect(editor.outline()).toBe("Box Card(Heading Text)");
  expect(editor.app.nodes[box]!.parent).toBe(editor.page);
  expect(editor.app.componentVersions).toMatchObject({ Card: 1, Box: 1, Heading: 1, Text: 2 });
  expect(parseApp(editor.app).ok).toBe(true);
});

test("a node can be dropped before, after and between, and stays where it is dropped", () => {
  const editor = new TestEditor();
  const [a, b, c] = ["a", "b", "c"].map((name) => editor.name(editor.insert("Text"), name)) as [
    string,
    string,
    string,
  ];
  const target = { parent: editor.page, slot: "children" };
  editor.do("node.move", { nodes: [c], target: { ...target, before: a } });
  expect(editor.outline()).toBe("c a b");
  editor.do("node.move", { nodes: [c], target: { ...target, before: null } });
  expect(editor.outline()).toBe("a b c");
  editor.do("node.move", { nodes: [a], target: { ...target, before: c } });
  expect(editor.outline()).toBe("b a c");
  editor.do("node.move", { nodes: [a, c], target: { ...target, before: b } });
  expect(editor.outline()).toBe("a c b");
  editor.do("node.move", { nodes: [b, a], target: { ...target, before: a } });
  expect(editor.outline()).toBe("a b c");
});

test("moving a node to where it stands writes nothing and makes no undo step", () => {
  const editor = new TestEditor();
  const a = editor.insert("Text");
  const b = editor.insert("Text");
  let updates = 0;
  editor.doc.on("update", () => updates++);
  editor.do("node.move", { nodes: [a], target: { parent: editor.page, before: b } });
  editor.do("node.move", { nodes: [a], target: { parent: editor.page, before: a } });
  editor.do("node.move", { nodes: [b], target: { parent: editor.page } });
  editor.do("node.setProp", { nodes: [a], prop: "text", value: { value: "Text" } });
  expect(editor.history.undoTitle).not.toBe("Move");
  expect(updates).toBeLessThanOrEqual(1);
});

test("a node cannot be moved into itself or below itself", () => {
  const editor = new TestEditor();
  const outer = editor.insert("Box");
  const inner = editor.insert("Box", outer);
  expect(editor.refuse("node.move", { nodes: [outer], target: { parent: outer } })).toBe("inside-itself");
  expect(editor.refuse("node.move", { nodes: [outer], target: { parent: inner } })).toBe("inside-itself");
});

test("of a mixed batch only what may go goes, and undo brings back only that", () => {
  const editor = new TestEditor();
  const box = editor.name(editor.insert("Box"), "box");
  const text = editor.name(editor.insert("Text"), "text");
  const result = editor.do("node.move", { nodes: [box, text], target: { parent: box } });
  expect(result).toEqual({ nodes: [text], skipped: [box] });
  expect(editor.outline()).toBe("box(text)");
  editor.history.undo();
  expect(editor.outline()).toBe("box text");
});

test("nesting rules hold for every way in", () => {
  const editor = new TestEditor();
  const text = editor.insert("Text");
  const match = editor.insert("Match");
  expect(editor.refuse("node.insert", { type: "Box", target: { parent: text } })).toBe("no-such-slot");
  expect(editor.refuse("node.insert", { type: "Box", target: { parent: match } })).toBe("not-allowed-inside");
  expect(editor.refuse("node.insert", { type: "Case", target: { parent: editor.page } })).toBe(
    "not-allowed-inside",
  );
  expect(editor.refuse("node.insert", { type: "Nope", target: { parent: editor.page } })).toBe(
    "unknown-component",
  );
  expect(editor.refuse("node.move", { nodes: [text], target: { parent: match } })).toBe("not-allowed-inside");
  expect(editor.refuse("node.wrap", { nodes: [text], type: "Match" })).toBe("not-allowed-inside");
  const box = editor.insert("Box", editor.insert("Form"));
  const other = editor.insert("Form");
  expect(editor.refuse("node.insert", { type: "Form", target: { parent: box } })).toBe("not-allowed-inside");
  expect(editor.refuse("node.move", { nodes: [other], target: { parent: box } })).toBe("not-allowed-inside");
  expect(editor.refuse("node.wrap", { nodes: [other], type: "Form" })).toBe("not-allowed-inside");
  expect(editor.refuse("node.wrap", { nodes: [text], type: "Text" })).toBe("no-such-slot");
  editor.insert("Case", match);
  expect(editor.outline(match)).toBe("Case(TextNode) Case(TextNode) Case");
  expect(parseApp(editor.app).ok).toBe(true);
});

test("a form in what moves, is pasted, wrapped or inserted is refused within a form, and both are named", () => {
  const editor = new TestEditor();
  const room = editor.insert("Box", editor.name(editor.insert("Form"), "Checkout"));
  const card = editor.insert("Box");
  editor.name(editor.insert("Form", editor.insert("VStack", card)), "Address");
  const message = "Form “Address” cannot stand within Form “Checkout”, however deep.";
  const target = { parent: room };
  expect(editor.whyNot("node.move", { nodes: [card], target })).toBe(message);
  expect(editor.whyNot("node.paste", { fragment: copyFragment(editor.app, [card]), target })).toBe(message);
  expect(editor.whyNot("node.wrap", { nodes: [card], type: "Form" })).toBe(
    "Form “Address” cannot stand within Form, however deep.",
  );
  const form = { type: "Form" };
  const trees = [{ type: "Form", slots: { children: [{ type: "Box", slots: { children: [form] } }] } }];
  const insertion = { trees, target: { parent: editor.page } } as never;
  expect(editor.whyNot("node.insert", insertion)).toBe("Form cannot stand within Form, however deep.");
  editor.do("node.move", { nodes: [room], target: { parent: card } });
  expect(editor.whyNot("node.moveIn", { node: card })).toBe(message);
  editor.do("node.duplicate", { nodes: [card] });
  expect(editor.outline()).toBe(
    "Checkout(Input Button) Box(VStack(Address(Input Button)) Box) Box(VStack(Address(Input Button)) Box)",
  );
});

test("controls draw nothing themselves: they take no classes, events or foreign props", () => {
  const editor = new TestEditor();
  const choice = editor.insert("If");
  const value = { value: "x" };
  expect(editor.refuse("node.setProp", { nodes: [choice], prop: "id", value })).toBe("not-allowed-here");
  expect(editor.refuse("node.setClassName", { nodes: [choice], className: value })).toBe("not-allowed-here");
  expect(
    editor.refuse("node.setEvent", { node: choice, event: "onClick", handlers: [{ code: "a.b" }] }),
  ).toBe("not-allowed-here");
  editor.do("node.setProp", { nodes: [choice], prop: "condition", value: { expression: "true" } });
  expect(editor.app.nodes[choice]!.props.condition).toEqual({ expression: "true" });
});

test("delete takes all below with it, undo brings all back to its place", () => {
  const editor = new TestEditor();
  const box = editor.name(editor.insert("Box"), "box");
  editor.name(editor.insert("Text", box), "text");
  editor.name(editor.insert("Text"), "last");
  editor.do("node.delete", { nodes: [box] });
  expect(editor.outline()).toBe("last");
  expect(editor.refuse("node.setProp", { nodes: [box], prop: "text", value: { value: "" } })).toBe(
    "no-such-node",
  );
  expect(editor.history.undo().step?.title).toBe("Delete");
  expect(editor.outline()).toBe("box(text) last");
  editor.history.redo();
  expect(editor.outline()).toBe("last");
});

test("duplicates have new ids all the way down and stand after their original", () => {
  const editor = new TestEditor();
  const card = editor.insert("Card");
  editor.insert("Box");
  const [copy] = editor.do("node.duplicate", { nodes: [card] }).nodes;
  expect(editor.outline()).toBe("Card(Heading Text) Card(Heading Text) Box");
  const inCopy = Object.values(editor.app.nodes).filter((node) => node.parent === copy);
  expect(inCopy.map((node) => node.type).sort()).toEqual(["Heading", "Text"]);
});

test("what is copied can be pasted on another page, with the states it uses", () => {
  const editor = new TestEditor();
  editor.do("file.add", { path: "state/images.ts", text: "" });
  editor.do("page.addUse", {
    page: editor.page,
    name: "images",
    file: "state/images.ts",
    className: "Images",
  });
  const text = editor.insert("Text");
  editor.do("node.setProp", { nodes: [text], prop: "text", value: { expression: "images.prompt" } });
  const fragment = copyFragment(editor.app, [text]);
  const { page } = editor.do("page.add", { path: "/about", title: "About" });
  const [pasted] = editor.do("node.paste", { target: { parent: page }, fragment }).nodes;
  expect(pasted).not.toBe(text);
  expect(editor.app.nodes[pasted!]!.props.text).toEqual({ expression: "images.prompt" });
  expect(editor.app.pages[page]!.uses).toEqual([
    { name: "images", file: "state/images.ts", className: "Images" },
  ]);
});

test("wrap and unwrap", () => {
  const editor = new TestEditor();
  const [a, b] = ["a", "b", "c"].map((name) => editor.name(editor.insert("Text"), name)) as [string, string];
  const { node } = editor.do("node.wrap", { nodes: [a, b], type: "VStack" });
  expect(editor.outline()).toBe("VStack(a b) c");
  editor.do("node.unwrap", { node });
  expect(editor.outline()).toBe("a b c");
  editor.history.undo();
  editor.history.undo();
  expect(editor.outline()).toBe("a b c");
});

test("keyboard moves: up, down, into the sibling above, out of the parent", () => {
  const editor = new TestEditor();
  const box = editor.name(editor.insert("Box"), "box");
  const text = editor.name(editor.insert("Text"), "text");
  editor.do("node.moveIn", { node: text });
  expect(editor.outline()).toBe("box(text)");
  expect(editor.refuse("node.moveIn", { node: text })).toBe("no-way");
  editor.do("node.moveOut", { node: text });
  expect(editor.outline()).toBe("box text");
  editor.do("node.moveUp", { node: text });
  expect(editor.outline()).toBe("text box");
  expect(editor.refuse("node.moveUp", { node: text })).toBe("no-way");
  editor.do("node.moveDown", { node: text });
  expect(editor.outline()).toBe("box text");
  expect(editor.refuse("node.moveOut", { node: box })).toBe("no-way");
});

test("a page can begin with a padded column, which goes with it when it is undone", () => {
  const editor = new TestEditor();
  const { page } = editor.do("page.add", { path: "/about", column: true });
  expect(Object.values(editor.app.nodes)).toMatchObject([
    { type: "VStack", parent: page, className: { value: expect.stringMatching(/\bp-6\b/) } },
  ]);
  editor.history.undo();
  expect(editor.app.nodes).toEqual({});
  expect(editor.app.pages[page]).toBeUndefined();
});

test("pages: paths are unique by shape, the last one stays, deleting takes what stands on it", () => {
  const editor = new TestEditor();
  expect(editor.refuse("page.delete", { page: editor.page })).toBe("last-page");
  const { page } = editor.do("page.add", { path: "/posts/[id]" });
  expect(editor.refuse("page.add", { path: "/posts/[slug]" })).toBe("path-taken");
  expect(editor.refuse("page.add", { path: "about" })).toBe("bad-path");
  const text = editor.insert("Text", page);
  editor.do("page.reorder", { page, before: editor.page });
  expect(editor.page).toBe(page);
  editor.do("page.delete", { page });
  expect(editor.app.nodes[text]).toBeUndefined();
  editor.history.undo();
  expect(editor.app.nodes[text]!.parent).toBe(page);
});

test("renaming a file keeps its text, and uses and imports follow", () => {
  const editor = new TestEditor();
  editor.do("file.add", { path: "state/images.ts", text: "export class Images {}\n" });
  editor.do("file.add", { path: "state/deep/other.ts", text: 'import { Images } from "../images";\n' });
  editor.do("page.addUse", {
    page: editor.page,
    name: "images",
    file: "state/images.ts",
    className: "Images",
  });
  editor.do("file.rename", { path: "state/images.ts", to: "state/media/pictures.ts" });
  expect(editor.app.files).toEqual({
    "state/media/pictures.ts": "export class Images {}\n",
    "state/deep/other.ts": 'import { Images } from "../media/pictures";\n',
  });
  expect(editor.app.pages[editor.page]!.uses[0]!.file).toBe("state/media/pictures.ts");
  editor.history.undo();
  expect(Object.keys(editor.app.files).sort()).toEqual(["state/deep/other.ts", "state/images.ts"]);
});

test("a new handler is written into the class and wired, as one step of undo", () => {
  const editor = new TestEditor();
  const text = 'import { State } from "heddle";\n\nexport class Images extends State {\n  prompt = "";\n}\n';
  editor.do("file.add", { path: "state/images.ts", text });
  const button = editor.insert("Button");
  const result = editor.do("node.addHandler", {
    node: button,
    event: "onClick",
    file: "state/images.ts",
    className: "Images",
    name: "generate",
    kind: "async",
  });
  expect(result).toEqual({ file: "state/images.ts", line: 7, code: "images.generate" });
  expect(editor.app.nodes[button]!.events).toEqual({ onClick: [{ code: "images.generate" }] });
  expect(editor.app.pages[editor.page]!.uses.map((use) => use.name)).toEqual(["images"]);
  editor.history.undo();
  expect(editor.app.files["state/images.ts"]).toBe(text);
  expect(editor.app.nodes[button]!.events).toEqual({});
});

test("bad input is an error value that says where, and changes nothing", () => {
  const editor = new TestEditor();
  const text = editor.insert("Text");
  const bad: [string, unknown, string][] = [
    ["node.nope", {}, "unknown-operation"],
    ["constructor", {}, "unknown-operation"],
    ["node.move", null, "bad-input"],
    ["node.move", { nodes: [], target: { parent: editor.page } }, "bad-input"],
    ["node.setProp", { nodes: [text], prop: "__proto__", value: { value: 1 } }, "bad-input"],
    ["node.setProp", { nodes: [text], prop: "text", value: { value: Number.NaN } }, "bad-input"],
    ["node.setProp", { nodes: [text], prop: "text", value: { value: 1, bind: "a" } }, "bad-input"],
    ["node.setProp", { nodes: ["nobody"], prop: "text", value: { value: 1 } }, "no-such-node"],
    ["node.setClassName", { nodes: [text], className: { value: 'x-["</style>"]' } }, "bad-class-name"],
    ["node.insert", { type: "Text", target: { parent: "nobody" } }, "no-such-parent"],
    ["file.add", { path: "../etc/passwd.ts" }, "bad-path"],
    [
      "asset.add",
      { path: "assets/../x", asset: { hash: "0".repeat(64), size: 1, type: "image/png" } },
      "bad-path",
    ],
    ["settings.set", { imageHosts: ["https://x"] }, "bad-settings"],
    ["settings.set", { frameHosts: ["*"] }, "bad-settings"],
    ["theme.set", { accent: "red" }, "bad-theme"],
  ];
  const before = editor.app;
  for (const [id, input, code] of bad) {
    const result = executeUnknown(editor.doc, id, input, editor.origin);
    expect([id, result.ok ? "ok" : result.error.code]).toEqual([id, code]);
  }
  expect(editor.app).toBe(before);
});

test("tokens that a theme may leave out are set, and taken away again", () => {
  const editor = new TestEditor();
  const plain = editor.app.theme;
  const tokens = {
    secondary: "#db2777",
    neutral: "stone",
    density: "compact",
    shadow: "deep",
    headingFont: "",
  };
  editor.do("theme.set", tokens);
  expect(editor.app.theme).toEqual({ ...plain, ...tokens });
  editor.do("theme.set", { secondary: null, neutral: null, density: null, shadow: null, headingFont: null });
  expect(editor.app.theme).toEqual(plain);
});

test("several operations can be one step of undo", () => {
  const editor = new TestEditor();
  const result = executeAll(
    editor.doc,
    "Insert row",
    [
      { operation: "node.insert", input: { type: "HStack", target: { parent: editor.page } } },
      { operation: "node.insert", input: { type: "Text", target: { parent: editor.page } } },
    ],
    editor.origin,
  );
  expect(result.ok).toBe(true);
  expect(editor.history.undoTitle).toBe("Insert row");
  editor.history.undo();
  expect(editor.outline()).toBe("");
});

test("every operation stands in the register under its own id and says what it does", () => {
  for (const [id, operation] of Object.entries(operations)) {
    expect(operation.id).toBe(id);
    expect(operation.title).not.toBe("");
    expect(operation.help).toMatch(/\.$/);
    expect(operation.writes.length).toBeGreaterThan(0);
  }
});

test("a field gets a place to live, where its class may have it", () => {
  const editor = new TestEditor();
  const file = "state/prefs.ts";
  const write = (base: string) =>
    `import { ${base} } from "heddle";\n\nexport class Prefs extends ${base} {\n}\n`;
  editor.do("file.add", { path: file, text: write("State") });
  const field = { file, className: "Prefs", name: "theme", initial: '"light"' };
  editor.do("state.addField", { ...field, place: "cookie", options: { maxAge: 60, name: "look" } });
  expect(editor.app.files[file]).toContain('  theme = cookie("light", { name: "look", maxAge: 60 });\n');
  expect(editor.refuse("state.setField", { ...field, place: "query", options: { maxAge: 60 } })).toBe(
    "bad-option",
  );
  editor.do("state.setField", { ...field, place: "query", options: { history: "push" } });
  expect(editor.app.files[file]).toContain('  theme = query("light", { history: "push" });\n');
  editor.do("state.addComputed", { file, className: "Prefs", name: "isDark", code: 'this.theme === "dark"' });
  editor.do("state.removeField", { file, className: "Prefs", name: "theme" });
  expect(editor.app.files[file]).not.toContain("theme = query");
  editor.do("file.edit", { path: file, text: write("SharedState") });
  expect(editor.refuse("state.addField", { ...field, place: "cookie" })).toBe("bad-place");
  editor.do("state.addField", { ...field, type: "string" });
});
