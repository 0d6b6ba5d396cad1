import type { Diagnostic } from "@heddle/schema";
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { useSelectedNodes } from "../editor/context.tsx";
import { type Editor, manifests } from "../editor/editor.ts";
import { watchProblems } from "../problems/problems.ts";
import { ProblemSourcesContext } from "../problems/useDiagnostics.ts";
import { createStore } from "../store/store.ts";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { PropertiesTab } from "./propertiesTab.tsx";

let drawn: Drawn;
afterEach(() => drawn.close());

function Selected() {
  const nodes = useSelectedNodes();
  return nodes[0] ? <PropertiesTab nodes={nodes} manifest={manifests[nodes[0].type]!} /> : null;
}

function open(app: Parameters<typeof editorOn>[0], ...selected: string[]): Editor {
  const editor = editorOn(app);
  editor.select(selected);
  const none = createStore<readonly Diagnostic[]>([]);
  const { problems } = watchProblems(editor, none);
  drawn = draw(
    editor,
    <ProblemSourcesContext.Provider value={{ problems, types: none }}>
      <Selected />
    </ProblemSourcesContext.Provider>,
  );
  return editor;
}

it("writes what is typed into the document, and takes it back in one step", () => {
  const editor = open(appWith([{ id: "b", type: "Button", props: { label: { value: "Send" } } }]), "b");
  const field = drawn.find("input", "Label") as HTMLInputElement;
  expect(field.value).toBe("Send");
  drawn.type(field, "Sen");
  drawn.type(field, "Send it");
  expect(editor.app.nodes.b!.props.label).toEqual({ value: "Send it" });
  act(() => editor.undo());
  expect(editor.app.nodes.b!.props.label).toEqual({ value: "Send" });
});

it("shows code as code, with its live value and its mistakes below", () => {
  const editor = open(
    appWith([{ id: "b", type: "Button", props: { loading: { expression: "images.busy" } } }]),
    "b",
  );
  const field = drawn.find("textarea", "Loading, expression") as HTMLTextAreaElement;
  expect(field.value).toBe("images.busy");
  act(() => editor.live.values.set({ "b:loading": true }));
  expect(drawn.find("output", "true").textContent).toBe("true");
  act(() =>
    editor.live.diagnostics.set([
      { severity: "error", code: "unknown-name", message: "There is no images.", node: "b", prop: "loading" },
    ]),
  );
  expect(drawn.root.querySelector("[role=alert]")?.textContent).toBe("There is no images.");
});

it("sets a prop of all selected nodes at once and says when they differ", () => {
  const editor = open(
    appWith([
      { id: "a", type: "Button", props: { label: { value: "One" } } },
      { id: "b", type: "Button", props: { label: { value: "Two" } } },
    ]),
    "a",
    "b",
  );
  const field = drawn.find("input", "Label") as HTMLInputElement;
  expect([field.value, field.placeholder]).toEqual(["", "Mixed"]);
  drawn.type(field, "Both");
  expect([editor.app.nodes.a!.props.label, editor.app.nodes.b!.props.label]).toEqual([
    { value: "Both" },
    { value: "Both" },
  ]);
});

it("turns a switch into a literal", () => {
  const editor = open(appWith([{ id: "b", type: "Button" }]), "b");
  drawn.click(drawn.find("[role=switch]", "Disabled"));
  expect(editor.app.nodes.b!.props.disabled).toEqual({ value: true });
});

it("writes nothing for somebody who may only look", () => {
  const editor = open(appWith([{ id: "b", type: "Button", props: { label: { value: "Send" } } }]), "b");
  act(() => editor.role.set("viewer"));
  expect(editor.run("node.setProp", { nodes: ["b"], prop: "label", value: { value: "Mine" } })).toBe(null);
  expect(editor.app.nodes.b!.props.label).toEqual({ value: "Send" });
});
