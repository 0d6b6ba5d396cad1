import { createApp, newId, parseApp } from "@heddle/schema";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { appToDocument } from "../create/app-to-document.ts";
import { documentToApp } from "../derive/derive.ts";
import { createHistory } from "../history/history.ts";
import { SWEEP_PERIOD, sweepTrash } from "../sweep/sweep.ts";
import { execute, type OperationInput, type OperationValue } from "./execute.ts";
import type { OperationId } from "./register.ts";

const LOGIC = `import { State } from "heddle";
export class Blog extends State {
  posts = [{ id: 1, title: "One" }];
  open(id: number) {}
}
`;

const ORIGIN = {};

let doc: Y.Doc;
let page: string;

function run<Id extends OperationId>(id: Id, input: OperationInput<Id>): OperationValue<Id> {
  const result = execute(doc, id, input, ORIGIN);
  if (!result.ok) throw new Error(`${id}: ${result.error.message}`);
  return result.value;
}

function refusal<Id extends OperationId>(id: Id, input: OperationInput<Id>): string {
  const result = execute(doc, id, input, ORIGIN);
  if (result.ok) throw new Error(`${id} was not refused`);
  return result.error.message;
}

const app = () => documentToApp(doc);
const insert = (tree: object, parent: string = page) =>
  run("node.insert", { trees: [tree], target: { parent } } as OperationInput<"node.insert">).nodes;
const only = () => Object.values(app().blocks)[0]!;

beforeEach(() => {
  const blank = createApp("Blocks");
  page = Object.keys(blank.pages)[0]!;
  blank.files["state/blog.ts"] = LOGIC;
  blank.pages[page]!.uses = [{ name: "blog", file: "state/blog.ts", className: "Blog" }];
  doc = appToDocument(blank);
});

describe("blocks in a document", () => {
  it("are added, described and renamed, and their uses go with the name", () => {
    const { block } = run("block.add", { name: "PostCard" });
    run("block.setProp", { block, name: "title", type: "string", required: true });
    run("block.setProp", { block, name: "size", type: "number", default: 3 });
    run("block.setProp", { block, name: "size", type: "number", default: 4 });
    run("block.setEvent", { block, name: "onPick", parameters: "id: number" });
    run("block.addSlot", { block, name: "children" });
    run("block.addUse", { block, name: "blog", file: "state/blog.ts", className: "Blog", own: true });
    const [node = ""] = insert({ type: "PostCard", props: { title: { value: "Hello" } } });
    run("block.rename", { block, name: "Card2" });
    expect(only()).toMatchObject({
      name: "Card2",
      props: [
        { name: "title", type: "string", required: true },
        { name: "size", type: "number", default: 4 },
      ],
      events: [{ name: "onPick", parameters: "id: number" }],
      slots: ["children"],
      uses: [{ name: "blog", file: "state/blog.ts", className: "Blog", own: true }],
    });
    expect(app().nodes[node]?.type).toBe("Card2");
    expect(parseApp(app()).ok).toBe(true);
    expect(app().componentVersions).not.toHaveProperty("PostCard");
  });

  it("refuse names that are taken, by components, controls, other blocks or other members", () => {
    const { block } = run("block.add", { name: "PostCard" });
    expect(refusal("block.add", { name: "Button" })).toBe("Heddle has a component called Button.");
    expect(refusal("block.add", { name: "Each" })).toBe("Heddle has a component called Each.");
    expect(refusal("block.add", { name: "PostCard" })).toBe("There is a block called PostCard already.");
    run("block.addSlot", { block, name: "footer" });
    expect(refusal("block.setProp", { block, name: "footer", type: "string" })).toBe(
      "footer is the name of something else in PostCard.",
    );
  });

  it("hold what they hold: no form gets into a form through a block, its uses or its slots", () => {
    const { block: panel } = run("block.add", { name: "Panel" });
    run("block.addSlot", { block: panel, name: "children" });
    const [form = ""] = insert({ type: "Form" }, panel);
    const why = "Form in the block Panel cannot stand within Form, however deep.";
    const [outer = ""] = insert({ type: "Form" });
    const into = (parent: string, type: string) => ({ type, target: { parent } });
    expect(refusal("node.insert", into(outer, "Panel"))).toBe(why);
    const [use = ""] = insert({ type: "Panel" });
    expect(refusal("node.wrap", { nodes: [use], type: "Form" })).toBe(
      "Form in the block Panel cannot stand within Form, however deep.",
    );
    // Where the block shows what it is given is within its form.
    insert({ type: "Slot", props: { name: { value: "children" } } }, form);
    expect(refusal("node.move", { nodes: [outer], target: { parent: use } })).toBe(
      "Form cannot stand within Form in the block Panel, however deep.",
    );
    // A form beside the slot is fine, until the slot moves into it.
    const { block: frame } = run("block.add", { name: "Frame" });
    run("block.addSlot", { block: frame, name: "children" });
    const slot = { type: "Slot", props: { name: { value: "children" } } };
    const [inner = "", shown = ""] = [...insert({ type: "Form" }, frame), ...insert(slot, frame)];
    const [framed = ""] = insert({ type: "Frame" });
    run("node.move", { nodes: [outer], target: { parent: framed } });
    expect(refusal("node.move", { nodes: [shown], target: { parent: inner } })).toBe(
      "Form on the page / cannot stand within Form, however deep.",
    );
    // What a block is used in is around all that it holds.
    const { block: field } = run("block.add", { name: "Field" });
    run("node.insert", into(outer, "Field"));
    expect(refusal("node.insert", into(field, "Form"))).toBe(
      "Form cannot stand within Form on the page /, however deep.",
    );
  });

  it("name their users when one is to be deleted", () => {
    const { block } = run("block.add", { name: "PostCard" });
    const nodes = [...insert({ type: "PostCard" }), ...insert({ type: "PostCard" })];
    expect(refusal("block.delete", { block })).toBe("PostCard is used on the page / (2 times).");
    run("node.delete", { nodes });
    run("block.delete", { block });
    expect(app().blocks).toEqual({});
  });

  it("are made of nodes that stand on a page, with what they name of their surroundings", () => {
    const [each = ""] = insert({
      type: "Each",
      props: { list: { expression: "blog.posts" }, item: { value: "post" }, key: { expression: "post.id" } },
      slots: {
        children: [
          {
            type: "Button",
            props: { label: { expression: "post.title" } },
            events: { onClick: [{ code: "() => blog.open(post.id)" }] },
          },
        ],
      },
    });
    const button = Object.values(app().nodes).find((node) => node.type === "Button")!;
    const { block, node } = run("node.extractBlock", { nodes: [button.id], name: "PostButton" });
    expect(only()).toMatchObject({
      id: block,
      props: [{ name: "post", type: 'Blog["posts"][number]', required: true }],
      types: [{ name: "Blog", file: "state/blog.ts" }],
      uses: [{ name: "blog", file: "state/blog.ts", className: "Blog" }],
    });
    expect(app().nodes[node]).toMatchObject({
      type: "PostButton",
      parent: each,
      props: { post: { expression: "post" } },
    });
    expect(app().nodes[button.id]).toMatchObject({ parent: block, slot: "children" });
    expect(parseApp(app()).ok).toBe(true);
  });

  it("are taken back as a whole by undo", () => {
    const history = createHistory(doc, ORIGIN);
    const [node = ""] = insert({ type: "Button" });
    history.endStep();
    run("node.extractBlock", { nodes: [node], name: "Lone" });
    history.undo();
    expect(app().blocks).toEqual({});
    expect(app().nodes[node]?.parent).toBe(page);
    expect(Object.keys(app().nodes)).toEqual([node]);
  });

  it("B1: give a number to the second of two that were given one name at once", () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    run("block.add", { name: "Card2" });
    execute(other, "block.add", { name: "Card2" }, "other");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const names = (of: Y.Doc) => Object.values(documentToApp(of).blocks).map((block) => block.name);
    expect(names(doc).sort()).toEqual(["Card2", "Card22"]);
    expect(names(other).sort()).toEqual(names(doc).sort());
  });

  it("B2: take their nodes with them, and leave the document when swept", () => {
    const { block } = run("block.add", { name: "Gone" });
    insert({ type: "Text" }, block);
    run("block.delete", { block });
    expect(app().nodes).toEqual({});
    sweepTrash(doc, 0, "sweep");
    expect(sweepTrash(doc, SWEEP_PERIOD, "sweep")).toMatchObject({ nodes: 1, blocks: 1 });
  });

  it("cost themselves alone when what the document holds is no block", () => {
    const { block } = run("block.add", { name: "Odd" });
    const map = doc.getMap("blocks").get(block) as Y.Map<unknown>;
    map.set("b:bad name", ["a0", { type: "string" }]);
    map.set("b:good", ["a1", { type: "string" }]);
    map.set("v:onPick", "nonsense");
    doc.getMap("blocks").set(newId(), 42);
    expect(only()).toMatchObject({ name: "Odd", props: [{ name: "good", type: "string" }], events: [] });
    expect(parseApp(app()).ok).toBe(true);
  });
});
