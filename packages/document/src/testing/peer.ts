/** A person in a fuzz run, who does random things to a document through the register. */

import { type App, childIndex, childrenOf } from "@heddle/schema";
import { documentToApp } from "../derive/derive.ts";
import { execute } from "../operations/execute.ts";
import type { TestEditor } from "./editor.ts";
import type { Random } from "./random.ts";

const TYPES = ["Box", "Text", "VStack", "Button", "If", "Match", "Each", "Card"];

export interface Tally {
  /** Nodes made by anybody, and those that somebody deleted (with all below them at the time). */
  made: Set<string>;
  refused: number;
  done: number;
}

/** One random act of a person. Refusals are part of life; exceptions are not. */
export function act(editor: TestEditor, random: Random, tally: Tally): void {
  const { app } = editor;
  const run = ((id, input) => {
    const before = new Set(Object.keys(editor.app.nodes));
    const result = execute(editor.doc, id, input, editor.origin);
    if (result.ok) tally.done++;
    else tally.refused++;
    for (const node of Object.keys(editor.app.nodes)) if (!before.has(node)) tally.made.add(node);
    return result;
  }) as typeof execute extends (doc: never, ...rest: infer Rest) => infer Result
    ? (id: Rest[0], input: Rest[1]) => Result
    : never;
  const nodes = Object.keys(app.nodes);
  const node = random.pick(nodes);
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
      run("node.insert", { type: random.pick(TYPES)!, target: target(app, random) });
      break;
    case 4:
    case 5:
    case 6:
    case 7:
      if (node) run("node.move", { nodes: several(nodes, random), target: target(app, random) });
      break;
    case 8:
      if (node && nodes.length > 15) run("node.delete", { nodes: [node] });
      break;
    case 9:
      if (node)
        run("node.setProp", { nodes: [node], prop: "id", value: { value: `v${random.below(1000)}` } });
      break;
    case 10:
      if (node && nodes.length < 150) run("node.duplicate", { nodes: [node] });
      break;
    case 11:
      if (node) run("node.wrap", { nodes: [node], type: "Box" });
      break;
    case 12:
      run("page.add", { path: `/p${random.below(6)}` });
      break;
    case 13: {
      const page = random.pick(Object.keys(app.pages))!;
      if (random.chance(0.3)) run("page.delete", { page });
      else run("page.setPath", { page, path: `/p${random.below(6)}` });
      break;
    }
    case 14: {
      const path = `state/s${random.below(3)}.ts`;
      if (!Object.hasOwn(app.files, path)) run("file.add", { path, text: "" });
      else {
        const text = app.files[path]!;
        const at = random.below(text.length + 1);
        run("file.edit", { path, text: `${text.slice(0, at)}${random.below(10)}${text.slice(at)}` });
      }
      break;
    }
    default:
      if (random.chance(0.5)) editor.history.undo();
      else editor.history.redo();
  }
}

function target(app: App, random: Random) {
  const parents = [...Object.keys(app.pages), ...Object.keys(app.nodes)];
  const parent = random.pick(parents)!;
  const type = app.nodes[parent]?.type;
  const slot = type === "If" ? random.pick(["then", "else"])! : "children";
  const siblings = childrenOf(childIndex(app), parent, slot);
  return { parent, slot, before: random.chance(0.5) ? (random.pick(siblings)?.id ?? null) : null };
}

function several(nodes: string[], random: Random): string[] {
  return [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(nodes)!))];
}

/** The app of a document as somebody sees it who reads it anew. */
export function reread(editor: TestEditor): App {
  return documentToApp(editor.doc);
}
