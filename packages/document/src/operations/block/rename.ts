import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, typeInput } from "../input.ts";
import { write } from "../write.ts";
import { findBlock, usersOf, whyNotName } from "./name.ts";

export const renameBlock = defineOperation({
  id: "block.rename",
  title: "Rename block",
  help: "Gives a block, and its file, another name, wherever it is used.",
  input: z.strictObject({ block: idInput, name: typeInput }),
  reads: ["blocks", "nodes"],
  writes: ["blocks", "nodes"],
  permission: "editor",
  undo: "step",
  run(context, { block: id, name }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    const reason = whyNotName(context, name, id);
    if (reason) return refused(reason);
    for (const node of usersOf(context, block)) write(innerMap(context.roots.nodes, node.id), "type", name);
    write(innerMap(context.roots.blocks, id), "name", name);
    return done({ block: id });
  },
});
