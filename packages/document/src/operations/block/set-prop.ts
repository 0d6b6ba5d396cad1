import { checkBlockProp } from "@heddle/schema";
import { z } from "zod";
import { propRegister } from "../../create/app-to-document.ts";
import { BLOCK_PROP_PREFIX, innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, jsonInput, typeTextInput } from "../input.ts";
import { indexAfter } from "../uses.ts";
import { write } from "../write.ts";
import { findBlock, whyNotMember } from "./name.ts";

export const setBlockProp = defineOperation({
  id: "block.setProp",
  title: "Set block's prop",
  help: "Adds a prop to a block, or changes its type, its default and whether it must be given.",
  input: z.strictObject({
    block: idInput,
    name: z.string().max(64),
    type: typeTextInput.min(1),
    required: z.boolean().default(false),
    default: jsonInput.optional(),
  }),
  reads: ["blocks"],
  writes: ["blocks"],
  permission: "editor",
  undo: { merge: ({ block, name }) => `${block} ${name}` },
  run(context, { block: id, name, type, required, default: initial }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    const wrong = checkBlockProp(name);
    const reason = wrong
      ? { code: "bad-name", message: wrong, path: "name" }
      : whyNotMember(block, name, "props");
    if (reason) return refused(reason);
    const map = innerMap(context.roots.blocks, id)!;
    const key = BLOCK_PROP_PREFIX + name;
    const known: unknown = map.get(key);
    const isThere = block.props.some((prop) => prop.name === name) && Array.isArray(known);
    const index: unknown = isThere ? known[0] : indexAfter(map, BLOCK_PROP_PREFIX);
    const prop = {
      name,
      type,
      ...(required && { required }),
      ...(initial !== undefined && { default: initial }),
    };
    write(map, key, [index, propRegister(prop)]);
    return done({ block: id, name });
  },
});
