import { allManifests } from "@heddle/document";
import { childIndex, createApp, withBlocks } from "@heddle/schema";
import { expect, it } from "vitest";
import { pageOutline } from "./outline.ts";
import { throughBlocks, typesDragged } from "./within.ts";

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
  const view = { app, index: childIndex(app), manifests: withBlocks(app, allManifests) };
  return { page, view, told: throughBlocks(view, pageOutline(app, view.index, page, view.manifests)) };
}

it("tells the canvas what blocks hide: what they hold, and what is around what they are given", () => {
  expect([...panelApp().told]).toEqual([
    ["use", { holds: ["Form"] }],
    ["column", { within: ["Form"] }],
  ]);
});

it("finds what minds what it is within in all that is dragged", () => {
  const { view } = panelApp();
  expect(typesDragged(view, { kind: "new", type: "Form" })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "new", type: "Panel" })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "new", type: "Card" })).toEqual([]);
  expect(typesDragged(view, { kind: "move", nodes: ["use"] })).toEqual(["Form"]);
  expect(typesDragged(view, { kind: "move", nodes: ["column"] })).toEqual([]);
});
