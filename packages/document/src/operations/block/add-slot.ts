import { checkBlockSlot } from "@heddle/schema";
import { z } from "zod";
import { BLOCK_SLOT_PREFIX, innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { indexAfter } from "../uses.ts";
import { write } from "../write.ts";
import { findBlock, whyNotMember } from "./name.ts";

export const addBlockSlot = defineOperation({
  id: "block.addSlot",
  title: "Add slot to block",
  help: "Gives a block a place that is filled where it is used; a Slot node shows it. `children` is what stands between the tags.",
  input: z.strictObject({ block: idInput, name: z.string().max(64) }),
  reads: ["blocks"],
  writes: ["blocks"],
  permission: "editor",
  undo: "step",
  run(context, { block: id, name }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    const wrong = checkBlockSlot(name);
    const reason = wrong
      ? { code: "bad-name", message: wrong, path: "name" }
      : whyNotMember(block, name, "slots");
    if (reason) return refused(reason);
    const map = innerMap(context.roots.blocks, id)!;
    if (!block.slots.includes(name))
      write(map, BLOCK_SLOT_PREFIX + name, [indexAfter(map, BLOCK_SLOT_PREFIX)]);
    return done({ block: id, name });
  },
});
