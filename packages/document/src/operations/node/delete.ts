import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput } from "../input.ts";
import { missingNode, topmost, trash } from "../placement.ts";

export const deleteNodes = defineOperation({
  id: "node.delete",
  title: "Delete",
  help: "Takes nodes, with all that stands in them, off the page.",
  input: z.strictObject({ nodes: idsInput }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  shortcut: ["Delete", "Backspace"],
  undo: "step",
  run(context, { nodes }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    const roots = topmost(context, nodes);
    for (const id of roots) trash(context, id);
    return done({ nodes: roots });
  },
});
