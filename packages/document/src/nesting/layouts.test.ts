/** What is around a layout's Outlet is around the pages that it shows. */

import { beforeEach, describe, expect, test } from "vitest";
import { TestEditor } from "../testing/editor.ts";

let editor: TestEditor;
let home: string;
let layout: string;

const into = (parent: string, type: string, props = {}) => ({ trees: [{ type, props }], target: { parent } });
const add = (parent: string, type: string, props = {}) =>
  editor.do("node.insert", into(parent, type, props)).nodes[0]!;
const IN_LAYOUT = "Form cannot stand within Form on the page /layout, however deep.";
const IN_PAGE = "Form on the page / cannot stand within Form, however deep.";

beforeEach(() => {
  editor = new TestEditor();
  home = editor.page;
  layout = editor.do("page.add", { path: "/layout" }).page;
});

describe("a form in a layout", () => {
  test("takes no form by way of its Outlet, nor by the Outlets of layouts between", () => {
    const form = add(layout, "Form");
    add(add(form, "VStack"), "Outlet");
    const inner = editor.do("page.add", { path: "/posts/layout", column: true }).page;
    const post = editor.do("page.add", { path: "/posts/[id]" }).page;
    for (const page of [home, inner, post])
      expect(editor.whyNot("node.insert", into(page, "Form"))).toBe(IN_LAYOUT);
    // It stands alone when something went wrong.
    add(editor.do("page.add", { path: "/error" }).page, "Form");
  });

  test("is fine beside the Outlet, until either moves", () => {
    const form = add(layout, "Form");
    const outlet = add(layout, "Outlet");
    add(home, "Form");
    expect(editor.whyNot("node.move", { nodes: [outlet], target: { parent: form } })).toBe(IN_PAGE);
    expect(editor.whyNot("node.wrap", { nodes: [outlet], type: "Form" })).toBe(IN_PAGE);
    editor.do("node.delete", { nodes: [outlet] });
    expect(editor.whyNot("node.insert", into(form, "Outlet"))).toBe(IN_PAGE);
  });

  test("may be of a block that the Outlet stands in, or that it fills", () => {
    const { block: frame } = editor.do("block.add", { name: "Frame" });
    editor.do("block.addSlot", { block: frame, name: "children" });
    const slot = add(frame, "Slot", { name: { value: "children" } });
    const use = add(layout, "Frame");
    add(use, "Outlet");
    add(home, "Form");
    expect(editor.whyNot("node.wrap", { nodes: [slot], type: "Form" })).toBe(IN_PAGE);
    const { block: shell } = editor.do("block.add", { name: "Shell" });
    const outlet = add(shell, "Outlet");
    editor.do("node.delete", { nodes: [use] });
    add(layout, "Shell");
    expect(editor.whyNot("node.wrap", { nodes: [outlet], type: "Form" })).toBe(IN_PAGE);
  });

  test("is around the pages that come to be below it by another path", () => {
    editor.do("page.setPath", { page: layout, path: "/shop/layout" });
    add(add(layout, "Form"), "Outlet");
    add(home, "Form");
    const why = "Form cannot stand within Form on the page /shop/layout, however deep.";
    expect(editor.whyNot("page.setPath", { page: home, path: "/shop" })).toBe(why);
    expect(editor.whyNot("page.setPath", { page: layout, path: "/layout" })).toBe(IN_PAGE);
    editor.do("page.setPath", { page: home, path: "/basket" });
  });
});
