import { manifests } from "@heddle/components/manifests";
import { describe, expect, it } from "vitest";
import { appOf, code, type Tree, value } from "../fixture/app.ts";
import { compilePage } from "./index.ts";

const todo = [{ name: "todo", file: "state/todo.ts", className: "Todo" }];
const compile = (trees: Tree[], draft = false) =>
  compilePage(appOf(trees, {}, todo), "page", manifests, { draft });

describe("a page's template", () => {
  it("keeps literals in the template and gives expressions a binding", () => {
    const page = compile([
      {
        type: "Button",
        props: { label: value("Add"), disabled: code("!todo.ready") },
        className: value("mt-4"),
      },
    ]);
    expect(page.template.parts[0]?.nodes).toEqual([
      { type: "Button", props: { label: "Add", className: "mt-4" }, bindings: { disabled: 0 } },
    ]);
    expect(page.bindings[0]).toMatchObject({
      kind: "value",
      part: 0,
      code: "!todo.ready",
      node: "n1",
      prop: "disabled",
    });
    expect(page.classNames).toEqual(["mt-4"]);
    expect(page.template.components).toEqual(["Button"]);
  });

  it("guards a node's events by its own disabled prop and by a hidden ancestor", () => {
    const page = compile([
      {
        type: "Box",
        props: { hidden: code("todo.hidden") },
        children: [
          {
            type: "Button",
            props: { disabled: code("todo.busy") },
            events: { onClick: [{ code: "todo.add" }] },
          },
        ],
      },
    ]);
    expect(page.events[0]?.guards).toEqual([0, 1]);
  });

  it("makes one part per branch and row, each with its own bindings", () => {
    const page = compile([
      {
        type: "If",
        props: { condition: code("todo.items.length > 0") },
        slots: {
          then: [
            {
              type: "Each",
              props: { list: code("todo.items"), item: value("item"), key: code("item.id") },
              children: [{ type: "Text", props: { text: code("item.text") } }],
            },
          ],
          else: [{ type: "Text", props: { text: value("Nothing to do") } }],
        },
      },
    ]);
    expect(page.template.parts.map(({ bindings, controls }) => ({ bindings, controls }))).toEqual([
      { bindings: [], controls: [0] },
      { bindings: [], controls: [1] },
      { bindings: [2], controls: [] },
      { bindings: [], controls: [] },
    ]);
    expect(page.bindings[0]?.code).toBe("(todo.items.length > 0) ? 0 : 1");
    expect(page.bindings[1]?.row).toEqual({ each: 1, item: "item", index: null, key: "item.id" });
    expect(page.bindings[2]?.rows).toEqual([{ each: 1, item: "item", index: null }]);
  });

  it("asks for a key where rows may come and go, not in a list that stays as it is written", () => {
    const codes = (list: ReturnType<typeof code> | ReturnType<typeof value>, key = {}) =>
      compile([{ type: "Each", props: { list, item: value("item"), ...key } }]).diagnostics.map(
        (diagnostic) => diagnostic.code,
      );
    expect(codes(code("todo.items"))).toEqual(["each-without-key"]);
    expect(codes(code("todo.items"), { key: code("item.id") })).toEqual([]);
    expect(codes(value(["One", "Two"]))).toEqual([]);
  });

  it("picks the first matching case of a Match, else its default", () => {
    const page = compile([
      {
        type: "Match",
        props: { value: code("todo.filter") },
        children: [
          {
            type: "Case",
            props: { when: value("all") },
            children: [{ type: "Text", props: { text: value("All") } }],
          },
          { type: "Case", children: [{ type: "Text", props: { text: value("Some") } }] },
        ],
      },
    ]);
    expect(page.bindings[0]?.code).toBe('(($value) => $value === ("all") ? 0 : 1)(todo.filter)');
    expect(page.template.parts).toHaveLength(3);
  });

  it("makes a bind out of a binding that shows the value and an event that changes it", () => {
    const page = compile([{ type: "Input", props: { value: { bind: "todo.draft" } } }]);
    expect(page.template.parts[0]?.nodes[0]).toMatchObject({ bindings: { value: 0 }, binds: { value: 0 } });
    expect(page.events[0]).toMatchObject({ kind: "bind", code: "todo.draft", payload: "string", binding: 0 });
  });

  it("gives equal templates to equal pages, whatever the order in which props were set", () => {
    const one = compile([{ type: "Button", props: { label: value("Add"), variant: value("solid") } }]);
    const other = compile([{ type: "Button", props: { variant: value("solid"), label: value("Add") } }]);
    expect(one.template.hash).toBe(other.template.hash);
  });

  it("names nodes and bindings in drafts only", () => {
    const tree: Tree[] = [{ type: "Text", props: { text: code("todo.title") } }];
    expect(compile(tree, true).template.bindingKeys).toEqual(["n1:text"]);
    expect(JSON.stringify(compile(tree).template)).not.toContain("n1");
  });
});

describe("what is wrong with a page", () => {
  const codes = (trees: Tree[]) =>
    compile(trees).diagnostics.map(({ code: found, node, prop }) => `${found} ${node}.${prop}`);

  it("reports a broken expression and goes on with the rest", () => {
    const page = compile([
      { type: "Text", props: { text: code("todo.") } },
      { type: "Text", props: { text: code("todo.title") } },
    ]);
    expect(page.diagnostics).toMatchObject([
      { code: "expression-syntax", node: "n1", prop: "text", severity: "error" },
    ]);
    expect(page.bindings.map((binding) => binding.code)).toEqual([null, "todo.title"]);
  });

  it("suggests a name that differs by its capitals", () => {
    expect(
      compile([{ type: "Text", props: { text: code("Todo.title") } }]).diagnostics[0]?.message,
    ).toContain("Did you mean `todo`?");
  });

  it("knows a row's variables inside the row only", () => {
    const list = { list: code("todo.items"), item: value("item"), key: code("item.id") };
    expect(
      codes([
        { type: "Each", props: list, children: [{ type: "Text", props: { text: code("item.text") } }] },
        { type: "Text", props: { text: code("item.text") } },
      ]),
    ).toEqual(["unknown-name n3.text"]);
  });

  it("refuses a call where a handler is meant, and says what to write", () => {
    expect(
      compile([{ type: "Button", events: { onClick: [{ code: "todo.add()" }] } }]).diagnostics[0]?.message,
    ).toContain("`() => todo.add()`");
  });

  it("reports unknown components, props, events, cases outside a Match and binds that cannot be assigned", () => {
    expect(codes([{ type: "Nothing" }])).toEqual(["unknown-component n1.undefined"]);
    expect(codes([{ type: "Text", props: { nothing: value(1) } }])).toEqual(["unknown-prop n1.nothing"]);
    expect(codes([{ type: "Text", events: { onNothing: [{ code: "todo.add" }] } }])).toEqual([
      "unknown-event n1.onNothing",
    ]);
    expect(codes([{ type: "Case" }])).toEqual(["case-outside-match n1.undefined"]);
    expect(codes([{ type: "Input", props: { value: { bind: "todo.a + todo.b" } } }])).toEqual([
      "bind-not-assignable n1.value",
    ]);
  });

  it("warns of a form within a form, however deep", () => {
    const inner = { type: "Box", children: [{ type: "Form", children: [{ type: "Input" }] }] };
    expect(codes([{ type: "Form", children: [inner] }])).toEqual(["misplaced n3.undefined"]);
    expect(codes([inner, { type: "Form" }])).toEqual([]);
    const elsewhere = { type: "Box", children: [{ type: "If" }] };
    expect(codes([elsewhere, inner, elsewhere])).toEqual([]);
  });

  it("warns of a class name glued together", () => {
    expect(codes([{ type: "Box", className: code("`bg-${todo.colour}`") }])).toEqual([
      "dynamic-class n1.className",
    ]);
    expect(codes([{ type: "Box", className: code("`p-4 ${todo.done ? 'opacity-50' : ''}`") }])).toEqual([]);
  });
});
