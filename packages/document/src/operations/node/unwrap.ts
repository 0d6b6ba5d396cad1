import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { missingNode, ordersAt, setPlace, trash, whyNotMoved } from "../placement.ts";

export const unwrapNode = defineOperation({
  id: "node.unwrap",
  title: "Unwrap",
  help: "Takes a container away and leaves what stands in it in its place.",
  input: z.strictObject({ node: idInput }),
  reads: ["nodes", "manifests"],
  writes: ["nodes"],
  permission: "editor",
  undo: "step",
  /** @returns the nodes that stood inside, to be selected */
  run(context, { node: id }) {
    const missing = missingNode(context, [id], "node");
    if (missing) return refused(missing);
    const { app, tree } = context.derived;
    const node = app.nodes[id]!;
    const inside = [...(tree.children.get(id)?.values() ?? [])].flat();
    if (inside.length === 0) {
      return refused({
        code: "nothing-inside",
        message: "There is nothing inside to keep.",
        cure: "Delete it instead.",
        path: "node",
      });
    }
    const target = { parent: node.parent, slot: node.slot, before: id };
    const reason = whyNotMoved(context, target, inside);
    if (reason) return refused(reason);
    const orders = ordersAt(context, target, inside.length);
    for (const [at, child] of inside.entries()) setPlace(context, child, node.parent, node.slot, orders[at]!);
    trash(context, id);
    return done({ nodes: inside });
  },
});
