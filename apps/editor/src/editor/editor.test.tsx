import { afterEach, expect, it } from "vitest";
import { appWith, editorOn } from "../testing/draw.tsx";
import type { Editor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.close());

it("inserts into the selected container, else after what is selected, else at the page's end", () => {
  editor = editorOn(
    appWith([
      { id: "box", type: "VStack" },
      { id: "text", type: "Text" },
    ]),
  );
  editor.select(["box"]);
  editor.insert("Button");
  const [inside] = editor.selection.get();
  expect(editor.app.nodes[inside!]).toMatchObject({ type: "Button", parent: "box" });
  editor.select(["box"]);
  editor.select(["text"]);
  editor.insert("Button");
  editor.select([]);
  editor.insert("Heading");
  expect(
    editor.outline
      .get()
      .filter((row) => row.depth === 0)
      .map((row) => row.type),
  ).toEqual(["VStack", "Text", "Button", "Heading"]);
});

it("inserts into the one container that holds the page while nothing is selected, but into no condition", () => {
  editor = editorOn(appWith([{ id: "column", type: "VStack" }]));
  editor.insert("Button");
  expect(editor.app.nodes[editor.selection.get()[0]!]).toMatchObject({ parent: "column" });
  editor.close();
  editor = editorOn(appWith([{ id: "if", type: "If" }]));
  editor.insert("Button");
  expect(editor.app.nodes[editor.selection.get()[0]!]).toMatchObject({ parent: editor.page.get() });
});

it("shows what can be said of a page that is opened, also when it is open already", () => {
  editor = editorOn(appWith([{ id: "text", type: "Text" }]));
  editor.select(["text"]);
  editor.openPage(editor.page.get());
  expect(editor.selection.get()).toEqual([]);
});

it("selects again what an undone step was about, and forgets what is gone", () => {
  editor = editorOn(
    appWith([
      { id: "a", type: "Text" },
      { id: "b", type: "Text" },
    ]),
  );
  editor.select(["a"]);
  editor.run("node.delete", { nodes: ["a"] });
  expect(editor.selection.get()).toEqual([]);
  editor.undo();
  expect(editor.selection.get()).toEqual(["a"]);
  expect(Object.keys(editor.app.nodes).sort()).toEqual(["a", "b"]);
});

it("goes to another page when the one that is shown is deleted", () => {
  editor = editorOn(appWith([]));
  const home = editor.page.get();
  const added = editor.run("page.add", { path: "/about", title: "About" });
  editor.showPage(added!.page);
  editor.run("page.delete", { page: added!.page });
  expect(editor.page.get()).toBe(home);
});
