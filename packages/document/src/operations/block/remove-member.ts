import { z } from "zod";
import {
  BLOCK_EVENT_PREFIX,
  BLOCK_PROP_PREFIX,
  BLOCK_SLOT_PREFIX,
  innerMap,
  USE_PREFIX,
} from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { write } from "../write.ts";
import { findBlock } from "./name.ts";

const PREFIXES = {
  prop: BLOCK_PROP_PREFIX,
  event: BLOCK_EVENT_PREFIX,
  slot: BLOCK_SLOT_PREFIX,
  use: USE_PREFIX,
} as const;

export const removeBlockMember = defineOperation({
  id: "block.removeMember",
  title: "Remove from block",
  help: "Takes a prop, an event, a slot or a state away from a block. What names it is reported, and stays.",
  input: z.strictObject({
    block: idInput,
    kind: z.enum(["prop", "event", "slot", "use"]),
    name: z.string().max(64),
  }),
  reads: ["blocks"],
  writes: ["blocks"],
  permission: "editor",
  undo: "step",
  run(context, { block: id, kind, name }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    write(innerMap(context.roots.blocks, id), PREFIXES[kind] + name, undefined);
    return done({ block: id, name });
  },
});
