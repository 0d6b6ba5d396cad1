import { manifests } from "@heddle/components/manifests";
import type { PropValue } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { appOf, code, value } from "../fixture/app.ts";
import { compileProgram } from "../program/index.ts";

async function expectedOf(type: string, prop: string, draft = true, name?: string) {
  const props: Record<string, PropValue> = { [prop]: code("1 + 1") };
  const app = appOf([{ type, props }]);
  if (name) app.nodes.n1!.name = name;
  const { program } = await compileProgram(app, manifests, { draft });
  return program!.info.pages[0]!.bindings[0]!.expected;
}

describe("what a draft's bindings say of the values that their props take", () => {
  it.each([
    ["Progress", "value", { kinds: ["number"] }],
    ["Button", "disabled", { kinds: ["boolean"] }],
    ["Button", "label", { kinds: ["text", "number", "boolean", "list"], showsTags: true }],
    ["Input", "value", { kinds: ["text", "number"] }],
    ["Html", "text", { kinds: ["text", "number", "boolean", "list"] }],
    ["Image", "src", { kinds: ["text"] }],
    ["Stat", "value", { kinds: ["number", "text"] }],
    ["Stat", "trend", { kinds: ["list"], items: ["number"] }],
    ["Table", "rows", { kinds: ["list"], items: ["record"] }],
    ["IconButton", "icon", { kinds: ["text"], required: true }],
    ["CodeBlock", "language", { kinds: ["text"] }],
    ["Form", "rules", {}],
  ])("%s %s", async (type, prop, expected) =>
    expect(await expectedOf(type, prop)).toEqual({ called: type, ...expected }),
  );

  it("a choice names its options, a node its name", async () => {
    const expected = await expectedOf("Button", "size", true, "Save");
    expect(expected).toMatchObject({ called: 'Button "Save"', kinds: ["text"] });
    expect(expected!.options).toContain("md");
  });

  it("text between nodes takes what can be text", async () => {
    const app = appOf([
      { type: "Card", children: [{ type: "TextNode", props: { text: code("({})") } }] },
      { type: "Text", props: { text: value("literal") } },
    ]);
    const { program } = await compileProgram(app, manifests, { draft: true });
    expect(program!.info.pages[0]!.bindings.map(({ expected }) => expected?.called)).toEqual(["Text"]);
  });

  it("published programs say nothing: their sessions look at no value", async () =>
    expect(await expectedOf("Progress", "value", false)).toBeUndefined());

  it("every list and object of a component is understood; two take anything on purpose", async () => {
    const anything: string[] = [];
    for (const { name, props } of Object.values(manifests))
      for (const [prop, { type }] of Object.entries(props))
        if (type.kind === "json" && !(await expectedOf(name, prop))?.kinds) anything.push(`${name}.${prop}`);
    expect(anything).toEqual(["Form.rules", "JsonViewer.value"]);
  });
});
