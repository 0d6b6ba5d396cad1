/** However an app is changed, no page of it comes to have a component within another that it must not stand in. */

import { type App, childIndex, createApp, layoutsOf, type Node } from "@heddle/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { copyFragment } from "../fragment/fragment.ts";
import { allManifests, execute, type OperationInput } from "../operations/execute.ts";
import type { OperationId } from "../operations/register.ts";
import { TestEditor } from "../testing/editor.ts";
import { Random } from "../testing/random.ts";

const ACTS = 60;
const SLOTS = ["children", "foot"];
const TYPES = ["Box", "Form", "Card", "VStack", "Text", "Slot", "Panel", "Frame", "Outlet"];

/** The pairs of all pages, in their layouts and with blocks written out, each as `inner in outer`. Written as plainly as can be, to be checked against. */
function forbiddenPairs(app: App): string[] {
  const index = childIndex(app);
  const below = (id: string) => [...(index.get(id)?.values() ?? [])].flat();
  const blocks = new Map(Object.values(app.blocks).map((block) => [block.name, block]));
  const found: string[] = [];
  interface Use {
    block: string;
    fill: (name: string, around: string[]) => void;
  }
  let inside: string[] = [];
  const drawOwner = (depth: number, around: string[]) => {
    for (const node of below(inside[depth] ?? "")) draw(node, around, [], depth);
  };
  const draw = (node: Node, around: string[], uses: Use[], depth: number) => {
    if (node.type === "Outlet") {
      drawOwner(depth + 1, around);
      return;
    }
    if (node.type === "Slot") {
      const { name } = node.props;
      uses.at(-1)?.fill(name && "value" in name ? String(name.value) : "", around);
      return;
    }
    const block = blocks.get(node.type);
    if (!block) {
      for (const outer of around)
        if (allManifests[node.type]?.notWithin?.includes(outer)) found.push(`${node.type} in ${outer}`);
      for (const child of below(node.id)) draw(child, [...around, node.type], uses, depth);
      return;
    }
    if (uses.some((use) => use.block === block.name)) return;
    const fill = (name: string, place: string[]) => {
      for (const child of below(node.id)) if (child.slot === name) draw(child, place, uses, depth);
    };
    for (const child of below(block.id)) draw(child, around, [...uses, { block: block.name, fill }], depth);
  };
  for (const { id, path } of Object.values(app.pages)) {
    inside = [...layoutsOf(app, path).map((layout) => layout.id), id];
    // From within too: a layout without an Outlet shows no page here.
    for (const depth of inside.keys()) drawOwner(depth, []);
  }
  return found;
}

function start(): TestEditor {
  const editor = new TestEditor(createApp("Forms"));
  for (const name of ["Panel", "Frame"]) {
    const { block } = editor.do("block.add", { name });
    for (const slot of SLOTS) editor.do("block.addSlot", { block, name: slot });
  }
  for (const path of ["/layout", "/posts/layout", "/posts/[id]"]) editor.do("page.add", { path });
  return editor;
}

function act(editor: TestEditor, random: Random): boolean {
  const { app } = editor;
  const run = <Id extends OperationId>(id: Id, input: OperationInput<Id>) =>
    execute(editor.doc, id, input, editor.origin).ok;
  const nodes = Object.keys(app.nodes);
  const some = () => [...new Set([random.pick(nodes)!, random.pick(nodes)!])];
  const owners = [...Object.keys(app.pages), ...Object.keys(app.blocks)];
  const parent = random.chance(0.3) || nodes.length === 0 ? random.pick(owners)! : random.pick(nodes)!;
  const blockUse = ["Panel", "Frame"].includes(app.nodes[parent]?.type ?? "");
  const target = { parent, slot: blockUse ? random.pick(SLOTS)! : "children", before: null };
  const slot = () => ({ value: random.pick(SLOTS)! });
  const tree = (depth: number): { type: string } => {
    const type = random.pick(TYPES)!;
    const props = type === "Slot" ? { name: slot() } : {};
    const inside = ["Text", "Slot", "Outlet"].includes(type) || depth === 0 ? [] : [tree(depth - 1)];
    return { type, props, slots: inside.length > 0 ? { children: inside } : {} } as { type: string };
  };
  const what = nodes.length === 0 ? 0 : nodes.length > 40 ? 9 : random.below(13);
  if (what < 4) return run("node.insert", { trees: [tree(2)] as never, target });
  if (what < 7) return run("node.move", { nodes: some(), target });
  if (what === 7) return run("node.wrap", { nodes: [random.pick(nodes)!], type: random.pick(TYPES)! });
  if (what === 8) return run("node.unwrap", { node: random.pick(nodes)! });
  if (what === 9) return run("node.delete", { nodes: [random.pick(nodes)!] });
  if (what === 10) return run("node.paste", { fragment: copyFragment(app, some()), target });
  if (what === 11) {
    const result = random.chance(0.6) ? editor.history.undo() : editor.history.redo();
    return result.step !== null;
  }
  const slots = nodes.filter((id) => app.nodes[id]!.type === "Slot");
  if (slots.length > 0 && random.chance(0.5))
    return run("node.setProp", { nodes: [random.pick(slots)!], prop: "name", value: slot() });
  if (random.chance(0.3)) {
    const path = random.pick(["/layout", "/posts", "/posts/layout", "/posts/[id]", "/about", "/error"])!;
    return run("page.setPath", { page: random.pick(Object.keys(app.pages))!, path });
  }
  const step = random.pick(["node.moveUp", "node.moveOut", "node.moveIn", "node.duplicate"] as const)!;
  return step === "node.duplicate" ? run(step, { nodes: some() }) : run(step, { node: random.pick(nodes)! });
}

test("no sequence of operations makes a pair that is forbidden, through blocks, their slots and layouts neither", () => {
  let [done, refused, forms] = [0, 0, 0];
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = new Random(seed);
      const editor = start();
      for (let at = 0; at < ACTS; at++) {
        if (act(editor, random)) done++;
        else refused++;
        expect(forbiddenPairs(editor.app)).toEqual([]);
      }
      forms += Object.values(editor.app.nodes).filter((node) => node.type === "Form").length;
    }),
    { numRuns: 150 },
  );
  // It did something, and forms were among it.
  expect(done).toBeGreaterThan(refused / 2);
  expect(forms).toBeGreaterThan(150);
}, 120_000);
