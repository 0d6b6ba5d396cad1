import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, layerNameInput } from "../input.ts";
import { missingNode } from "../placement.ts";
import { write } from "../write.ts";

export const renameNode = defineOperation({
  id: "node.rename",
  title: "Rename",
  help: "Gives a node a name for the layers panel; an empty one takes it away.",
  input: z.strictObject({ node: idInput, name: layerNameInput }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  shortcut: ["F2"],
  undo: { merge: (input) => input.node },
  run(context, { node, name }) {
    const missing = missingNode(context, [node], "node");
    if (missing) return refused(missing);
    write(innerMap(context.roots.nodes, node), "name", name === "" ? undefined : name);
    return done({ node });
  },
});
