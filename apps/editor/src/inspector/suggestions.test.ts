import { stateClasses } from "@heddle/document";
import { createApp, type Node } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { rowVariables, type Scope, suggestionsFor, wordAt } from "./suggestions.ts";

function scope(): Scope {
  const app = createApp("Test");
  const page = Object.values(app.pages)[0]!;
  const each: Node = {
    id: "each",
    type: "Each",
    parent: page.id,
    slot: "children",
    order: "a0",
    props: { list: { expression: "todo.items" }, item: { value: "entry" }, index: { value: "place" } },
    events: {},
  };
  const text: Node = { ...each, id: "text", type: "Text", parent: "each", props: {} };
  const full = {
    ...app,
    pages: { [page.id]: { ...page, uses: [{ name: "todo", file: "state/todo.ts", className: "Todo" }] } },
    nodes: { each, text },
    files: {
      "state/todo.ts": `import { State } from "heddle";\nexport class Todo extends State {\n  items: string[] = [];\n  #hidden = 1;\n  get left() { return 1; }\n  add() {}\n}\n`,
    },
  };
  return { app: full, classes: stateClasses(full).classes, node: text, pageId: page.id };
}

describe("suggestions in an expression", () => {
  it("offer the page's variables and those of the lists around", () => {
    expect(suggestionsFor(scope(), null, "", false).map((each) => each.text)).toEqual([
      "todo",
      "entry",
      "place",
    ]);
    expect(rowVariables(scope().app, "each")).toEqual([]);
  });
  it("offer a variable's public members, handlers only where they can be called", () => {
    expect(suggestionsFor(scope(), "todo", "", false).map((each) => each.text)).toEqual(["items", "left"]);
    expect(suggestionsFor(scope(), "todo", "", true).map((each) => each.text)).toEqual([
      "items",
      "left",
      "add",
    ]);
    expect(suggestionsFor(scope(), "todo", "le", false).map((each) => each.text)).toEqual(["left"]);
    expect(suggestionsFor(scope(), "nobody", "", false)).toEqual([]);
  });
  it("know the word at the cursor", () => {
    expect(wordAt("!todo.le", 8)).toEqual({ owner: "todo", start: "le", from: 6 });
    expect(wordAt("a + to", 6)).toEqual({ owner: null, start: "to", from: 4 });
    expect(wordAt("a + ", 4)).toEqual({ owner: null, start: "", from: 4 });
  });
});
