import { allManifests } from "@heddle/document";
import { type App, childIndex, createApp, withBlocks } from "@heddle/schema";
import { expect, it } from "vitest";
import { pageOutline } from "./outline.ts";
import { hiddenOf, typesDragged } from "./within.ts";

/** An app with a block `Panel`, whose form shows what it is given; its page has a use of it with a column in it. */
function panelApp() {
  const app = createApp("Forms");
  const page = Object.keys(app.pages)[0]!;
  const rest = { props: [], events: [], slots: ["children"], types: [], uses: [], order: "a0" };
  app.blocks.panel = { ...rest, id: "panel", name: "Panel" };
  const add = (id: string, type: string, parent: string, name?: string) => {
    const node = { id, type, parent, slot: "children", order: "a0", events: {} };
    app.nodes[id] = { ...node, props: name === undefined ? {} : { name: { value: name } } };
  };
  add("form", "Form", "panel");
  add("slot", "Slot", "form", "children");
  add("use", "Panel", page);
  add("column", "VStack", "use");
  return { app, page, add };
}

function seen(app: App) {
  const view = { app, index: childIndex(app), manifests: withBlocks(app, allManifests) };
  const hidden = (owner: string) =>
    hiddenOf(view, owner, pageOutline(app, view.index, owner, view.manifests));
  return { view, hidden };
}

it("tells the canvas what blocks hide: what they hold, and what is around what they are given", () => {
  const { app, page } = panelApp();
  const { nodes, within } = seen(app).hidden(page);
  expect([...nodes]).toEqual([
    ["use", { holds: ["Form"] }],
    ["column", { within: ["Form"] }],
  ]);
  expect(within).toEqual([]);
});

it("tells the canvas what is around all of a block, where it is used, and of a page, in its layout", () => {
  const { app, page, add } = panelApp();
  app.blocks.field = { ...app.blocks.panel!, id: "field", name: "Field" };
  add("field-use", "Field", "column");
  app.pages.layout = { ...app.pages[page]!, id: "layout", path: "/layout" };
  add("around", "Card", "layout");
  add("outlet", "Outlet", "around");
  const { hidden } = seen(app);
  expect(hidden(page).within).toEqual(["Card"]);
  expect(hidden("field").within).toEqual(["VStack", "Panel", "Form", "Card"]);
  expect(hidden("layout").nodes.get("outlet")).toEqual({ holds: ["Form"] });
});

it("finds what minds what it is within in all that is dragged", () => {
  const { view } = seen(panelApp().app);
  expect(typesDragged(view, { kind: "new", type: "Form" })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "new", type: "Panel" })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "new", type: "Card" })).toEqual([]);
  expect(typesDragged(view, { kind: "move", nodes: ["use"] })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "move", nodes: ["column"] })).toEqual([]);
});
