import { manifests } from "@heddle/components/manifests";
import type { App, Block } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { appOf, code, type Tree, value } from "../../fixture/app.ts";
import { compilePage } from "../compile-page.ts";

/** An app of one page and these blocks, each with its nodes. */
function appWith(page: Tree[], blocks: (Partial<Block> & { name: string; trees: Tree[] })[]): App {
  const app = appOf(page);
  for (const { trees, ...rest } of blocks) {
    const id = `block-${rest.name}`;
    app.blocks[id] = { id, props: [], events: [], slots: [], types: [], uses: [], order: "a0", ...rest };
    const inside = appOf(trees);
    for (const node of Object.values(inside.nodes)) {
      const own = (name: string) => (name === "page" ? id : `${rest.name}-${name}`);
      app.nodes[own(node.id)] = { ...node, id: own(node.id), parent: own(node.parent) };
    }
  }
  return app;
}

const compile = (app: App, draft = false, id = "page") => compilePage(app, id, manifests, { draft });
const codes = (app: App) => compile(app).bindings.map((binding) => binding.code);
const row = (list: string, children: Tree[]): Tree => ({
  type: "Each",
  props: { list: code(list), item: value("item"), key: code("item") },
  children,
});

describe("blocks written out", () => {
  it("read what their props were given, as if it stood in the page", () => {
    const app = appWith(
      [row("[1, 2]", [{ type: "Shout", props: { text: code("item.name"), size: value("xl") } }])],
      [
        {
          name: "Shout",
          props: [
            { name: "text", type: "string" },
            { name: "size", type: "string" },
          ],
          trees: [{ type: "Text", props: { text: code("text.trim() + size"), size: code("size") } }],
        },
      ],
    );
    expect(codes(app)).toEqual(["[1, 2]", '(item.name).trim() + ("xl")'.replace("(item.name)", "item.name")]);
    expect(compile(app).template.parts[1]?.nodes[0]).toMatchObject({ props: { size: "xl" } });
  });

  it("keep their rows' variables apart from the page's", () => {
    const app = appWith(
      [row("[1]", [{ type: "Rows", props: { of: code("[item]") } }])],
      [
        {
          name: "Rows",
          props: [{ name: "of", type: "number[]" }],
          trees: [row("of", [{ type: "Text", props: { text: code("item") } }])],
        },
      ],
    );
    const { bindings, diagnostics } = compile(app);
    expect(diagnostics).toEqual([]);
    expect(bindings.map((one) => one.code)).toEqual(["[1]", "([item])", "item$1"]);
  });

  it("do not see what only the page has", () => {
    const app = appWith(
      [{ type: "Peek" }],
      [{ name: "Peek", trees: [{ type: "Text", props: { text: code("todo.items") } }] }],
    );
    app.pages.page!.uses = [{ name: "todo", file: "state/todo.ts", className: "Todo" }];
    expect(compile(app).diagnostics).toMatchObject([{ code: "unknown-name", node: "Peek-n1" }]);
  });

  it("show what fills their slots, with the page's names", () => {
    const app = appWith(
      [{ type: "Frame", children: [{ type: "Text", props: { text: value("inside") } }] }, { type: "Frame" }],
      [
        {
          name: "Frame",
          slots: ["children"],
          trees: [{ type: "Box", children: [{ type: "Slot", props: { name: value("children") } }] }],
        },
      ],
    );
    const [filled, empty] = compile(app).template.parts[0]!.nodes;
    expect(filled).toMatchObject({ type: "Box", slots: { children: [{ type: "Text" }] } });
    expect(empty).not.toHaveProperty("slots");
  });

  it("hold what they hold: a form within a form is warned of through a block and its slots", () => {
    const form = (children: Tree[] = []): Tree => ({ type: "Form", children });
    const panel = {
      name: "Panel",
      trees: [{ type: "Box", children: [{ type: "Box", children: [form()] }] }],
    };
    const warnings = (app: App) => compile(app).diagnostics.map(({ code, node }) => `${code} ${node}`);
    expect(warnings(appWith([{ type: "Panel" }], [panel]))).toEqual([]);
    expect(warnings(appWith([form([{ type: "Panel" }])], [panel]))).toEqual(["misplaced Panel-n3"]);
    const frame = {
      name: "Frame",
      slots: ["children"],
      trees: [form([{ type: "Slot", props: { name: value("children") } }])],
    };
    expect(warnings(appWith([{ type: "Frame", children: [form()] }], [frame]))).toEqual(["misplaced n2"]);
  });

  it("hand events on: a handler by name, a function, an effect, several", () => {
    const events = (handlers: string[]) => {
      const given = handlers.map((one) => ({ code: one }));
      const app = appWith(
        [{ type: "Pick", events: { onPick: given } }],
        [
          {
            name: "Pick",
            events: [{ name: "onPick", parameters: "id: number" }],
            trees: [
              { type: "Button", events: { onClick: [{ code: "() => onPick?.(3)" }] } },
              { type: "Button", events: { onClick: [{ code: "onPick" }] } },
            ],
          },
        ],
      );
      app.pages.page!.uses = [{ name: "blog", file: "state/blog.ts", className: "Blog" }];
      return compile(app).events.map((event) => event.code);
    };
    expect(events(["blog.open"])).toEqual(["() => (blog.open)?.(3)", "blog.open"]);
    expect(events([])).toEqual(["() => undefined?.(3)"]);
    expect(events(['ui.toast("a")'])[0]).toBe('() => (() => ui.toast("a"))?.(3)');
    expect(events(["blog.open", "(id) => id"])).toHaveLength(3);
  });

  const tree = (again: Tree) => ({
    name: "TreeNode",
    props: [{ name: "node", type: "Branch" }],
    trees: [row("node.children", [again])],
  });

  it("show themselves again in a part of their own", () => {
    const app = appWith(
      [{ type: "TreeNode", props: { node: code("({ children: [] })") } }],
      [tree({ type: "TreeNode", props: { node: code("item") } })],
    );
    const { bindings, diagnostics, template } = compile(app);
    expect(diagnostics).toEqual([]);
    const again = bindings.find((binding) => binding.prop === "again");
    expect(again?.parts).toEqual([bindings[0]!.parts![0]]);
    expect(template.parts).toHaveLength(4);
  });

  it("refuse to go on for ever, and events that change on the way", () => {
    const endless = appWith([{ type: "Loop" }], [{ name: "Loop", trees: [{ type: "Loop" }] }]);
    expect(compile(endless).diagnostics).toMatchObject([{ code: "block-recursion" }]);
    const changed = tree({
      type: "TreeNode",
      props: { node: code("item") },
      events: { onPick: [{ code: "() => onPick?.(1)" }] },
    });
    const app = appWith(
      [{ type: "TreeNode", props: { node: code("({})") } }],
      [{ ...changed, events: [{ name: "onPick", parameters: "id: number" }] }],
    );
    expect(compile(app).diagnostics).toMatchObject([{ code: "block-recursion", prop: "onPick" }]);
  });

  it("are one element on the canvas, and themselves where they are edited", () => {
    const app = appWith(
      [{ type: "Frame" }],
      [
        {
          name: "Frame",
          trees: [{ type: "Box", children: [{ type: "Text", props: { text: value("x") } }] }],
        },
      ],
    );
    expect(compile(app, true).template.parts[0]!.nodes).toMatchObject([{ type: "Box", node: "n1" }]);
    expect(JSON.stringify(compile(app, true).template)).not.toContain("Frame-n2");
    expect(compile(app, true, "block-Frame").template.parts[0]!.nodes).toMatchObject([
      { type: "Box", node: "Frame-n1", slots: { children: [{ node: "Frame-n2" }] } },
    ]);
  });
});
