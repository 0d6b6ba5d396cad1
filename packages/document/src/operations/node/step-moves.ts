/** The four moves of the keyboard: up, down, out of the parent, into the sibling before. */

import { z } from "zod";
import {
  defineOperation,
  done,
  type OperationContext,
  type OperationResult,
  refused,
} from "../definition.ts";
import { idInput, type Target } from "../input.ts";
import { missingNode, ordersAt, setPlace, siblingsAt, whyNotMoved } from "../placement.ts";

type TargetOf = (context: OperationContext, id: string) => Target | null;

function stepMove(id: string, title: string, help: string, shortcut: string, targetOf: TargetOf) {
  return defineOperation({
    id,
    title,
    help,
    input: z.strictObject({ node: idInput }),
    reads: ["nodes", "pages", "manifests"],
    writes: ["nodes"],
    permission: "editor",
    shortcut: [shortcut],
    undo: "step",
    run(context, { node }): OperationResult<{ nodes: string[] }> {
      const missing = missingNode(context, [node], "node");
      if (missing) return refused(missing);
      const target = targetOf(context, node);
      if (!target)
        return refused({ code: "no-way", message: `There is nowhere to move it: ${help.toLowerCase()}` });
      const reason = whyNotMoved(context, target, [node]);
      if (reason) return refused(reason);
      const [order] = ordersAt(context, target, 1, new Set([node]));
      setPlace(context, node, target.parent, target.slot, order!);
      return done({ nodes: [node] });
    },
  });
}

function around(context: OperationContext, id: string) {
  const { parent, slot } = context.derived.app.nodes[id]!;
  const siblings = siblingsAt(context, parent, slot);
  return { parent, slot, siblings, at: siblings.findIndex((sibling) => sibling.id === id) };
}

export const moveUp = stepMove(
  "node.moveUp",
  "Move up",
  "Before the sibling above.",
  "Mod+ArrowUp",
  (context, id) => {
    const { parent, slot, siblings, at } = around(context, id);
    return at > 0 ? { parent, slot, before: siblings[at - 1]!.id } : null;
  },
);

export const moveDown = stepMove(
  "node.moveDown",
  "Move down",
  "After the sibling below.",
  "Mod+ArrowDown",
  (context, id) => {
    const { parent, slot, siblings, at } = around(context, id);
    return at < siblings.length - 1 ? { parent, slot, before: siblings[at + 2]?.id ?? null } : null;
  },
);

export const moveOut = stepMove(
  "node.moveOut",
  "Move out",
  "After its parent.",
  "Mod+ArrowLeft",
  (context, id) => {
    const parent = context.derived.app.nodes[context.derived.app.nodes[id]!.parent];
    if (!parent) return null;
    const outer = around(context, parent.id);
    return { parent: outer.parent, slot: outer.slot, before: outer.siblings[outer.at + 1]?.id ?? null };
  },
);

export const moveIn = stepMove(
  "node.moveIn",
  "Move in",
  "Into the sibling above, at its end.",
  "Mod+ArrowRight",
  (context, id) => {
    const { siblings, at } = around(context, id);
    const into = siblings[at - 1];
    if (!into) return null;
    const slots = context.manifests[context.derived.app.nodes[into.id]!.type]?.slots ?? {};
    const slot = Object.hasOwn(slots, "children") ? "children" : Object.keys(slots)[0];
    return slot === undefined ? null : { parent: into.id, slot, before: null };
  },
);
