import { describe, expect, it } from "vitest";
import { createApp, type Node } from "../index.ts";
import { childIndex, childrenOf, descendants, pageOf, sortedPages } from "./tree.ts";

function node(id: string, parent: string, order: string, slot = "children"): Node {
  return { id, type: "Box", parent, slot, order, props: {}, events: {} };
}

function sample() {
  const app = createApp("Test");
  const page = Object.keys(app.pages)[0]!;
  for (const one of [
    node("b", page, "a1"),
    node("a", page, "a0"),
    node("tie2", "a", "a0"),
    node("tie1", "a", "a0"),
    node("foot", "a", "a0", "footer"),
  ]) {
    app.nodes[one.id] = one;
  }
  return { app, page };
}

describe("the tree derived from flat nodes", () => {
  it("sorts siblings by order, then id, each slot by itself", () => {
    const { app, page } = sample();
    const index = childIndex(app);
    expect(childrenOf(index, page).map((one) => one.id)).toEqual(["a", "b"]);
    expect(childrenOf(index, "a").map((one) => one.id)).toEqual(["tie1", "tie2"]);
    expect(childrenOf(index, "a", "footer").map((one) => one.id)).toEqual(["foot"]);
    expect(childrenOf(index, "b")).toEqual([]);
  });

  it("lists descendants depth first, and ends where nodes stand in a ring", () => {
    const { app, page } = sample();
    expect(
      descendants(childIndex(app), page)
        .map((one) => one.id)
        .sort(),
    ).toEqual(["a", "b", "foot", "tie1", "tie2"]);
    const ring = { nodes: { x: node("x", "y", "a0"), y: node("y", "x", "a0") } };
    expect(descendants(childIndex(ring), "x").map((one) => one.id)).toEqual(["y", "x"]);
  });

  it("finds the page of a node, or none", () => {
    const { app, page } = sample();
    expect(pageOf(app, "foot")).toBe(page);
    app.nodes.x = node("x", "y", "a0");
    app.nodes.y = node("y", "x", "a0");
    app.nodes.lost = node("lost", "nowhere", "a0");
    expect(pageOf(app, "x")).toBeNull();
    expect(pageOf(app, "lost")).toBeNull();
    expect(sortedPages(app).map((one) => one.path)).toEqual(["/"]);
  });
});
