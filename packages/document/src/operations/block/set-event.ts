import { z } from "zod";
import { BLOCK_EVENT_PREFIX, innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { eventNameInput, idInput, typeTextInput } from "../input.ts";
import { indexAfter } from "../uses.ts";
import { write } from "../write.ts";
import { findBlock, whyNotMember } from "./name.ts";

export const setBlockEvent = defineOperation({
  id: "block.setEvent",
  title: "Set block's event",
  help: "Adds an event to a block, or changes what its handlers are called with.",
  input: z.strictObject({ block: idInput, name: eventNameInput, parameters: typeTextInput.default("") }),
  reads: ["blocks"],
  writes: ["blocks"],
  permission: "editor",
  undo: { merge: ({ block, name }) => `${block} ${name}` },
  run(context, { block: id, name, parameters }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    const reason = whyNotMember(block, name, "events");
    if (reason) return refused(reason);
    const map = innerMap(context.roots.blocks, id)!;
    const key = BLOCK_EVENT_PREFIX + name;
    const known: unknown = map.get(key);
    const isThere = block.events.some((event) => event.name === name) && Array.isArray(known);
    write(map, key, [isThere ? known[0] : indexAfter(map, BLOCK_EVENT_PREFIX), parameters]);
    return done({ block: id, name });
  },
});
