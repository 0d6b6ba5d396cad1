import { type App, createApp, type Node, newId } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { handlerUses } from "./uses.ts";

function appWith(codes: string[]): App {
  const app = createApp("Test");
  const page = Object.values(app.pages)[0]!;
  const nodes: Record<string, Node> = {};
  for (const code of codes) {
    const id = newId();
    nodes[id] = {
      id,
      type: "Button",
      parent: page.id,
      slot: "children",
      order: "a0",
      props: {},
      events: { onClick: [{ code }] },
    };
  }
  const uses = [{ name: "list", file: "state/list.ts", className: "List" }];
  return { ...app, nodes, pages: { [page.id]: { ...page, uses } } };
}

describe("uses of a handler", () => {
  it("counts whole names only, in handlers and in arrows", () => {
    const app = appWith(["list.add", "() => list.add(1)", "list.addAll", "checklist.add", "my.list.add"]);
    const uses = handlerUses(app, { file: "state/list.ts", name: "List" });
    expect(uses.get("add")).toBe(2);
    expect(uses.get("addAll")).toBe(1);
  });
  it("knows nothing of classes that no page uses", () => {
    expect(handlerUses(appWith(["list.add"]), { file: "state/other.ts", name: "List" }).size).toBe(0);
  });
});
