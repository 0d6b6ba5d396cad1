import { childIndex } from "@heddle/schema";
import { z } from "zod";
import { fragmentNode } from "../../fragment/fragment.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput } from "../input.ts";
import { insertTree } from "../insert-fragment.ts";
import { missingNode, ordersAt, siblingsAt, topmost } from "../placement.ts";

export const duplicateNodes = defineOperation({
  id: "node.duplicate",
  title: "Duplicate",
  help: "Puts a copy of each node, with all that stands in it, right after it.",
  input: z.strictObject({ nodes: idsInput }),
  reads: ["nodes", "manifests"],
  writes: ["nodes", "versions"],
  permission: "editor",
  shortcut: ["Mod+D"],
  undo: "step",
  /** @returns the copies, to be selected */
  run(context, { nodes }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    const { app } = context.derived;
    const index = childIndex(app);
    const bySlot = new Map<string, string[]>();
    for (const id of topmost(context, nodes)) {
      const node = app.nodes[id]!;
      const key = `${node.parent} ${node.slot}`;
      bySlot.set(key, [...(bySlot.get(key) ?? []), id]);
    }
    const copies: string[] = [];
    // The copies of neighbours that are duplicated together stand together, after the last of them.
    for (const ids of bySlot.values()) {
      const { parent, slot } = app.nodes[ids[0]!]!;
      const siblings = siblingsAt(context, parent, slot);
      const after = siblings.findIndex((sibling) => sibling.id === ids.at(-1));
      const target = { parent, slot, before: siblings[after + 1]?.id ?? null };
      const orders = ordersAt(context, target, ids.length);
      for (const [at, id] of ids.entries()) {
        copies.push(insertTree(context, fragmentNode(app.nodes[id]!, index), parent, slot, orders[at]!));
      }
    }
    return done({ nodes: copies });
  },
});
