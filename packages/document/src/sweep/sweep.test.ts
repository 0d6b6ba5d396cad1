import { expect, test } from "vitest";
import { deriveApp } from "../derive/derive.ts";
import { rootsOf } from "../layout/layout.ts";
import { TestEditor } from "../testing/editor.ts";
import { SWEEP_PERIOD, sweepTrash } from "./sweep.ts";

const counts = (editor: TestEditor) => {
  const { nodes, pages, files } = rootsOf(editor.doc);
  return [nodes.size, pages.size, files.size];
};

test("S1: what is deleted stays for at least one period, then it goes; what is shown never does", () => {
  const editor = new TestEditor();
  const card = editor.insert("Card");
  editor.insert("Box");
  const { page } = editor.do("page.add", { path: "/about" });
  editor.insert("Card", page);
  editor.do("file.add", { path: "state/a.ts", text: "a" });
  editor.do("file.add", { path: "state/b.ts", text: "b" });
  editor.do("node.delete", { nodes: [card] });
  editor.do("page.delete", { page });
  editor.do("file.delete", { path: "state/a.ts" });
  const shown = editor.app;
  expect(counts(editor)).toEqual([7, 2, 2]);
  expect(sweepTrash(editor.doc, 0, "sweep")).toEqual({ nodes: 0, pages: 0, blocks: 0, files: 0 });
  expect(sweepTrash(editor.doc, SWEEP_PERIOD - 1, "sweep")).toBeNull();
  expect(counts(editor)).toEqual([7, 2, 2]);
  expect(sweepTrash(editor.doc, SWEEP_PERIOD, "sweep")).toEqual({ nodes: 6, pages: 1, blocks: 0, files: 1 });
  expect(counts(editor)).toEqual([1, 1, 1]);
  expect(editor.app).toEqual(shown);
});

test("S2: what was deleted, brought back or moved into the trash after the mark is left alone", () => {
  const editor = new TestEditor();
  const [back, out, late] = [editor.insert("Box"), editor.insert("Box"), editor.insert("Box")];
  const inner = editor.insert("Text", out);
  editor.do("node.delete", { nodes: [back] });
  editor.do("node.delete", { nodes: [out] });
  sweepTrash(editor.doc, 0, "sweep");
  editor.history.undo();
  editor.history.undo();
  editor.do("node.move", { nodes: [inner], target: { parent: editor.page } });
  editor.do("node.delete", { nodes: [out] });
  editor.do("node.delete", { nodes: [late] });
  expect(sweepTrash(editor.doc, SWEEP_PERIOD, "sweep")).toEqual({ nodes: 0, pages: 0, blocks: 0, files: 0 });
  expect(editor.outline()).toBe("Box Text");
  expect(sweepTrash(editor.doc, 2 * SWEEP_PERIOD, "sweep")).toEqual({
    nodes: 2,
    pages: 0,
    blocks: 0,
    files: 0,
  });
  expect(editor.outline()).toBe("Box Text");
});

test("S2: an insertion that was undone goes too, a period after it was first seen", () => {
  const editor = new TestEditor();
  editor.insert("Card");
  editor.history.undo();
  expect(rootsOf(editor.doc).nodes.size).toBe(3);
  sweepTrash(editor.doc, 0, "sweep");
  sweepTrash(editor.doc, SWEEP_PERIOD, "sweep");
  expect(rootsOf(editor.doc).nodes.size).toBe(0);
});

test("S2: what somebody put into the trash later keeps what it lies in", () => {
  const editor = new TestEditor();
  const box = editor.insert("Box");
  const text = editor.insert("Text");
  const ben = new TestEditor(editor.doc);
  editor.do("node.delete", { nodes: [box] });
  sweepTrash(editor.doc, 0, "sweep");
  // Ben has not heard of the deletion.
  for (let step = 0; step < 5; step++) ben.do("node.rename", { node: text, name: `t${step}` });
  ben.do("node.move", { nodes: [text], target: { parent: box } });
  ben.do("node.moveOut", { node: text });
  ben.do("node.move", { nodes: [text], target: { parent: box } });
  editor.sync(ben);
  expect(editor.outline()).toBe("");
  sweepTrash(editor.doc, SWEEP_PERIOD, "sweep");
  expect(editor.outline()).toBe("");
  sweepTrash(editor.doc, 2 * SWEEP_PERIOD, "sweep");
  expect([editor.outline(), rootsOf(editor.doc).nodes.size]).toEqual(["", 0]);
});

test("S3: who was offline and put something into what has gone finds it on the page", () => {
  const ada = new TestEditor();
  const box = ada.insert("Box");
  const ben = new TestEditor(ada.doc);
  ada.do("node.delete", { nodes: [box] });
  sweepTrash(ada.doc, 0, "sweep");
  sweepTrash(ada.doc, SWEEP_PERIOD, "sweep");
  const text = ben.insert("Text", box);
  ada.sync(ben);
  expect(ada.app.nodes[text]).toMatchObject({ parent: ada.page });
  expect(ben.app).toEqual(ada.app);
  expect(deriveApp(ada.doc).diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["document-recovered"]);
});

test("a document without trash is not touched", () => {
  const editor = new TestEditor();
  editor.insert("Box");
  let updates = 0;
  editor.doc.on("update", () => updates++);
  expect(sweepTrash(editor.doc, 0, "sweep")).toBeNull();
  expect(updates).toBe(0);
});
