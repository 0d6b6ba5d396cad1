import { newId, ordersBetween, sortedBlocks } from "@heddle/schema";
import { z } from "zod";
import { blockMap } from "../../create/app-to-document.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { typeInput } from "../input.ts";
import { whyNotName } from "./name.ts";

export const addBlock = defineOperation({
  id: "block.add",
  title: "Add block",
  help: "Adds an empty block under a name, after the others.",
  input: z.strictObject({ name: typeInput }),
  reads: ["blocks"],
  writes: ["blocks"],
  permission: "editor",
  undo: "step",
  run(context, { name }) {
    const reason = whyNotName(context, name, null);
    if (reason) return refused(reason);
    const last = sortedBlocks(context.derived.app).at(-1);
    const order = ordersBetween(last?.order ?? null, null, 1)[0]!;
    const id = newId();
    const empty = { name, props: [], events: [], slots: [], types: [], uses: [], order };
    context.roots.blocks.set(id, blockMap(empty));
    return done({ block: id });
  },
});
