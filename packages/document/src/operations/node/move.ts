import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput, targetInput } from "../input.ts";
import { isWithin, missingNode, ordersAt, setPlace, topmost, whyNotMoved } from "../placement.ts";

export const moveNodes = defineOperation({
  id: "node.move",
  title: "Move",
  help: "Puts nodes, with all that stands in them, at another place, in the order they have on the page.",
  input: z.strictObject({ nodes: idsInput, target: targetInput }),
  reads: ["nodes", "pages", "manifests"],
  writes: ["nodes"],
  permission: "editor",
  undo: "step",
  /** @returns the nodes that moved, and those that could not because the target lies within them */
  run(context, { nodes, target }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    const all = topmost(context, nodes);
    const blocked = all.filter((id) => isWithin(context, target.parent, id));
    const moving = all.filter((id) => !blocked.includes(id));
    if (moving.length === 0) {
      return refused({
        code: "inside-itself",
        message: "A node cannot be moved into itself.",
        cure: "Drop it somewhere outside of it.",
        path: "target.parent",
      });
    }
    const reason = whyNotMoved(context, target, moving);
    if (reason) return refused(reason);
    if (
      staysInPlace(
        context.derived.tree.children.get(target.parent)?.get(target.slot) ?? [],
        moving,
        target.before,
      )
    ) {
      return done({ nodes: moving, skipped: blocked });
    }
    const before = moving.includes(target.before ?? "")
      ? nextOutside(context, target, moving)
      : target.before;
    const orders = ordersAt(context, { ...target, before }, moving.length, new Set(moving));
    for (const [at, id] of moving.entries()) setPlace(context, id, target.parent, target.slot, orders[at]!);
    return done({ nodes: moving, skipped: blocked });
  },
});

/** True when the slot would read the same after the move: then nothing is written and no undo step made. */
function staysInPlace(siblings: readonly string[], moving: string[], before: string | null): boolean {
  const start = siblings.indexOf(moving[0]!);
  if (start < 0 || moving.some((id, at) => siblings[start + at] !== id)) return false;
  const after = siblings[start + moving.length] ?? null;
  return before === after || (before !== null && moving.includes(before));
}

function nextOutside(
  context: Parameters<typeof moveNodes.run>[0],
  target: { parent: string; slot: string; before: string | null },
  moving: string[],
): string | null {
  const siblings = context.derived.tree.children.get(target.parent)?.get(target.slot) ?? [];
  return siblings.slice(siblings.indexOf(target.before ?? "") + 1).find((id) => !moving.includes(id)) ?? null;
}
