import { afterEach, expect, it } from "vitest";
import type { Dragging, Editor } from "../editor/editor.ts";
import { appWith, editorOn } from "../testing/draw.tsx";
import { layerDrop, layersTree, ROW_HEIGHT } from "./layerDrop.ts";

let editor: Editor;
afterEach(() => {
  Object.assign(layersTree, { element: null, rows: [] });
  editor.close();
});

it("offers the ground below the layers to what the page takes, where it is in its layout", () => {
  const app = appWith([{ id: "text", type: "Text" }]);
  const [page] = Object.values(app.pages);
  app.pages.layout = { ...page!, id: "layout", path: "/layout" };
  const layoutNode = { parent: "layout", slot: "children", order: "a0", props: {}, events: {} };
  app.nodes.form = { ...layoutNode, id: "form", type: "Form" };
  app.nodes.outlet = { ...layoutNode, id: "outlet", type: "Outlet", parent: "form" };
  editor = editorOn(app);
  const element = document.createElement("div");
  element.getBoundingClientRect = () => new DOMRect(0, 0, 200, 400);
  Object.assign(layersTree, { element, rows: editor.outline.get() });
  const below = (type: string) => {
    const dragging: Dragging = { kind: "new", type };
    editor.dragging.set(dragging);
    return layerDrop(editor, { x: 20, y: 4 * ROW_HEIGHT })?.target;
  };
  expect(editor.page.get()).toBe(page!.id);
  expect(below("Text")).toEqual({ parent: page!.id, slot: "children", before: null });
  expect(below("Form")).toBeUndefined();
  expect(below("Case")).toBeUndefined();
});
