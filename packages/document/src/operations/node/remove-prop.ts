import { z } from "zod";
import { innerMap, PROP_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput, propNameInput } from "../input.ts";
import { missingNode } from "../placement.ts";
import { write } from "../write.ts";

export const removeProp = defineOperation({
  id: "node.removeProp",
  title: "Reset property",
  help: "Takes a prop away, so that its default shows.",
  input: z.strictObject({ nodes: idsInput, prop: propNameInput }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  undo: "step",
  run(context, { nodes, prop }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    for (const id of nodes) write(innerMap(context.roots.nodes, id), PROP_PREFIX + prop, undefined);
    return done({ nodes });
  },
});
