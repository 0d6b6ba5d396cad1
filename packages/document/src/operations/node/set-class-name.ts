import { checkClassName } from "@heddle/schema";
import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput, textValueInput } from "../input.ts";
import { missingNode, whyNotChanged } from "../placement.ts";
import { write } from "../write.ts";

export const setClassName = defineOperation({
  id: "node.setClassName",
  title: "Change style",
  help: "Gives nodes a class list, or an expression that gives one; null takes it away.",
  input: z.strictObject({ nodes: idsInput, className: textValueInput.nullable() }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  undo: { merge: (input) => input.nodes.join(" ") },
  run(context, { nodes, className }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    let value = className ?? undefined;
    if (value && "value" in value) {
      const text = value.value;
      const reason = typeof text === "string" ? checkClassName(text) : "A class list is text.";
      if (reason) return refused({ code: "bad-class-name", message: reason, path: "className" });
      if (text === "") value = undefined;
    }
    if (value) {
      const className = value;
      const reason = whyNotChanged(context, nodes, (node) => ({ ...node, className }), "className");
      if (reason) return refused(reason);
    }
    for (const id of nodes) write(innerMap(context.roots.nodes, id), "class", value);
    return done({ nodes });
  },
});
