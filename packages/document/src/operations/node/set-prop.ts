import type { PropValue } from "@heddle/schema";
import { z } from "zod";
import { innerMap, PROP_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, type OperationContext, type OperationError, refused } from "../definition.ts";
import { whyNotPlaced } from "../forbidden.ts";
import { idsInput, propNameInput, propValueInput } from "../input.ts";
import { missingNode, whyNotChanged } from "../placement.ts";
import { write } from "../write.ts";

export const setProp = defineOperation({
  id: "node.setProp",
  title: "Change property",
  help: "Gives a prop of one or more nodes a value, an expression or a two-way binding.",
  input: z.strictObject({ nodes: idsInput, prop: propNameInput, value: propValueInput }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  undo: { merge: (input) => `${input.prop} ${input.nodes.join(" ")}` },
  run(context, { nodes, prop, value }) {
    const reason =
      missingNode(context, nodes, "nodes") ??
      whyNotChanged(context, nodes, (node) => ({ ...node, props: { ...node.props, [prop]: value } }), "prop");
    if (reason) return refused(reason);
    const filled = prop === "name" ? whyNotFilled(context, nodes, value) : null;
    if (filled) return refused(filled);
    for (const id of nodes) write(innerMap(context.roots.nodes, id), PROP_PREFIX + prop, value);
    return done({ nodes });
  },
});

/** A block's slot that gets another name shows other nodes, which must be allowed to stand there. */
function whyNotFilled(context: OperationContext, ids: string[], value: PropValue): OperationError | null {
  const slots = ids.map((id) => context.derived.app.nodes[id]!).filter(({ type }) => type === "Slot");
  const renamed = slots.map((node) => ({ ...node, props: { ...node.props, name: value } }));
  return whyNotPlaced(context, renamed, "value");
}
