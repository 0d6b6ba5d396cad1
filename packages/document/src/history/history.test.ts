/** Rules H1-H6: undo of one's own. */

import { createApp } from "@heddle/schema";
import { expect, test, vi } from "vitest";
import type * as Y from "yjs";
import { deriveApp } from "../derive/derive.ts";
import { innerMap, rootsOf } from "../layout/layout.ts";
import { clock, TestEditor } from "../testing/editor.ts";
import { createHistory } from "./history.ts";

function two(): [TestEditor, TestEditor] {
  const ada = new TestEditor(createApp("Shared"));
  return [ada, new TestEditor(ada.doc)];
}

function pause(): void {
  clock.now += 5_000;
}

const text = (editor: TestEditor, id: string) => editor.app.nodes[id]?.props.text;

test("H1: my undo leaves what others did, even to the same node", () => {
  const [ada, ben] = two();
  const node = ada.insert("Text");
  ada.sync(ben);
  ada.do("node.setProp", { nodes: [node], prop: "text", value: { value: "Ada's" } });
  ben.do("node.setClassName", { nodes: [node], className: { value: "p-4" } });
  ada.sync(ben);
  expect(ada.history.undo().step?.title).toBe("Change property");
  ada.sync(ben);
  expect(text(ben, node)).toEqual({ value: "Text" });
  expect(ben.app.nodes[node]!.className).toEqual({ value: "p-4" });
});

test("H1: what others do is never a step of mine", () => {
  const [ada, ben] = two();
  ben.insert("Box");
  ada.receive(ben);
  expect(ada.history.canUndo).toBe(false);
  expect(ada.history.undo()).toEqual({ step: null, skipped: 0 });
  expect(ada.outline()).toBe("Box");
});

test("H2: a step that others have overwritten is passed over, and said so", () => {
  const [ada, ben] = two();
  const node = ada.insert("Text");
  pause();
  ada.do("node.setProp", { nodes: [node], prop: "text", value: { value: "Ada's" } });
  ada.sync(ben);
  ben.do("node.setProp", { nodes: [node], prop: "text", value: { value: "Ben's" } });
  ada.sync(ben);
  const result = ada.history.undo();
  expect(result).toMatchObject({ step: { title: "Insert" }, skipped: 1 });
  expect(ada.outline()).toBe("");
});

test("H3: a step inside something that another has deleted has no visible effect and is passed over", () => {
  const [ada, ben] = two();
  const kept = ada.insert("Text");
  pause();
  const node = ada.insert("Text");
  ada.sync(ben);
  pause();
  ada.do("node.setProp", { nodes: [kept], prop: "text", value: { value: "changed" } });
  pause();
  ada.do("node.setProp", { nodes: [node], prop: "text", value: { value: "changed" } });
  ada.sync(ben);
  ben.do("node.delete", { nodes: [node] });
  ada.sync(ben);
  expect(ada.history.undo()).toMatchObject({ step: { title: "Change property" }, skipped: 1 });
  expect(text(ada, kept)).toEqual({ value: "Text" });
});

test("H4: undoing an insertion keeps what others have put into it; redo brings all back", () => {
  const [ada, ben] = two();
  const box = ada.insert("Box");
  ada.sync(ben);
  const inner = ben.insert("Text", box);
  ben.do("node.setProp", { nodes: [inner], prop: "text", value: { value: "Ben's work" } });
  ada.sync(ben);
  ada.history.undo();
  ada.sync(ben);
  expect(ben.outline()).toBe("");
  expect(deriveApp(ben.doc).diagnostics).toEqual([]);
  ada.history.redo();
  ada.sync(ben);
  expect(ben.outline()).toBe("Box(Text)");
  expect(text(ben, inner)).toEqual({ value: "Ben's work" });
});

test("H4: an inserted tree that another has moved stays whole where it is", () => {
  const [ada, ben] = two();
  const box = ada.insert("Box");
  pause();
  const card = ada.insert("Card");
  ada.sync(ben);
  ben.do("node.move", { nodes: [card], target: { parent: box } });
  ada.sync(ben);
  ada.history.undo();
  expect(ada.outline()).toBe("");
  const innerOf = innerMap(rootsOf(ada.doc).nodes, card);
  expect(innerOf?.get("type")).toBe("Card");
  ada.history.redo();
  ada.sync(ben);
  expect(ben.outline()).toBe("Box(Card(Heading Text))");
});

test("H4: undoing a new page or file keeps what others wrote in it", () => {
  const [ada, ben] = two();
  const { page } = ada.do("page.add", { path: "/about" });
  ada.do("file.add", { path: "state/a.ts", text: "one\n" });
  ada.sync(ben);
  const inner = ben.insert("Text", page);
  ben.do("file.edit", { path: "state/a.ts", text: "one\ntwo\n" });
  ada.sync(ben);
  ada.history.undo();
  ada.history.undo();
  expect(ada.app.files).toEqual({});
  expect(Object.keys(ada.app.pages)).not.toContain(page);
  ada.history.redo();
  ada.history.redo();
  expect(ada.app.files).toEqual({ "state/a.ts": "one\ntwo\n" });
  expect(ada.app.nodes[inner]!.parent).toBe(page);
});

test("H5: runs of the same kind of change are one step; a pause, another thing or endStep ends it", () => {
  const editor = new TestEditor();
  const node = editor.insert("Text");
  const type = (value: string) =>
    editor.do("node.setProp", { nodes: [node], prop: "text", value: { value } });
  pause();
  type("a");
  type("ab");
  editor.do("node.setProp", { nodes: [node], prop: "title", value: { value: "t" } });
  type("abc");
  pause();
  type("abcd");
  editor.history.endStep();
  type("abcde");
  const seen: unknown[] = [];
  while (editor.history.undo().step) seen.push(text(editor, node));
  expect(seen).toEqual([
    { value: "abcd" },
    { value: "abc" },
    { value: "ab" },
    { value: "ab" },
    { value: "Text" },
    undefined,
  ]);
});

test("H5: what is typed in code groups by pause and by file, and is undone with the rest in order", () => {
  const editor = new TestEditor();
  editor.do("file.add", { path: "state/a.ts", text: "" });
  pause();
  const binding = { name: "code editor" };
  editor.history.track(binding);
  const file = [...rootsOf(editor.doc).files.values()][0] as Y.Map<unknown>;
  const code = file.get("text") as Y.Text;
  const type = (at: number, what: string) => editor.doc.transact(() => code.insert(at, what), binding);
  type(0, "on");
  type(2, "e ");
  pause();
  type(4, "two");
  editor.insert("Box");
  expect(code.toString()).toBe("one two");
  expect(editor.history.undo().step?.title).toBe("Insert");
  expect(editor.history.undo().step?.title).toBe("Typing");
  expect(code.toString()).toBe("one ");
  editor.history.undo();
  expect(code.toString()).toBe("");
  editor.history.redo();
  editor.history.redo();
  expect(code.toString()).toBe("one two");
});

test("H6: each step remembers what was captured before and after it, and its title goes along", () => {
  const editor = new TestEditor();
  let selected = "nothing";
  const origin = { name: "other" };
  const history = createHistory(editor.doc, origin, { capture: () => selected });
  const heard = vi.fn();
  history.subscribe(heard);
  const me = new TestEditor(editor.doc);
  expect(me.history.canUndo).toBe(false);
  editor.doc.transact(() => {
    innerMap(rootsOf(editor.doc).pages, editor.page)!.set("title", { value: "New" });
    selected = "the page";
  }, origin);
  expect(heard).toHaveBeenCalled();
  expect(history.undo()).toEqual({
    step: { title: "Typing", before: "nothing", after: "the page" },
    skipped: 0,
  });
  expect(history.redoTitle).toBe("Typing");
  expect(history.redo().step).toMatchObject({ before: "nothing", after: "the page" });
  history.destroy();
});

test("undo and redo bring back exactly what was, through a long run", () => {
  const editor = new TestEditor();
  const states = [editor.app];
  const steps: (() => unknown)[] = [
    () => editor.insert("Card"),
    () => editor.insert("If"),
    () =>
      editor.do("node.wrap", {
        nodes: [Object.values(editor.app.nodes).find((node) => node.type === "Card")!.id],
        type: "VStack",
      }),
    () => editor.do("page.add", { path: "/about" }),
    () => editor.do("file.add", { path: "state/a.ts", text: "a\n" }),
    () => editor.do("file.rename", { path: "state/a.ts", to: "state/b.ts" }),
    () => editor.do("theme.set", { accent: "#112233" }),
    () => editor.do("app.rename", { name: "Other" }),
    () =>
      editor.do("node.duplicate", {
        nodes: [Object.values(editor.app.nodes).find((node) => node.type === "VStack")!.id],
      }),
    () =>
      editor.do("node.delete", {
        nodes: [Object.values(editor.app.nodes).find((node) => node.type === "Card")!.id],
      }),
  ];
  for (const step of steps) {
    pause();
    step();
    states.push(editor.app);
  }
  for (let round = 0; round < 2; round++) {
    for (let at = states.length - 2; at >= 0; at--) {
      editor.history.undo();
      expect({ at, app: { ...editor.app, componentVersions: {} } }).toEqual({
        at,
        app: { ...states[at], componentVersions: {} },
      });
    }
    expect(editor.history.canUndo).toBe(false);
    for (let at = 1; at < states.length; at++) {
      editor.history.redo();
      expect({ at, app: { ...editor.app, componentVersions: {} } }).toEqual({
        at,
        app: { ...states[at], componentVersions: {} },
      });
    }
  }
});
