import { z } from "zod";
import { innerMap, USE_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { classInput, idInput, variableInput } from "../input.ts";
import { addUses } from "../uses.ts";
import { findBlock, whyNotMember } from "./name.ts";

export const addBlockUse = defineOperation({
  id: "block.addUse",
  title: "Use state in block",
  help: "Makes a state class available to a block under a variable's name: the session's, or with `own` one for each use of the block.",
  input: z.strictObject({
    block: idInput,
    name: variableInput,
    file: z.string().max(200),
    className: classInput,
    own: z.boolean().default(false),
  }),
  reads: ["blocks", "files"],
  writes: ["blocks"],
  permission: "editor",
  undo: "step",
  run(context, { block: id, name, file, className, own }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    if (!Object.hasOwn(context.derived.app.files, file))
      return refused({ code: "no-such-file", message: `There is no file ${file}.`, path: "file" });
    const reason = whyNotMember(block, name, "uses");
    if (reason) return refused(reason);
    const same = block.uses.find((use) => use.name === name);
    if (same && (same.file !== file || same.className !== className))
      return refused({
        code: "name-taken",
        message: `${name} is ${same.className} of ${same.file} in this block.`,
        cure: "Choose another name.",
        path: "name",
      });
    if (same && (same.own ?? false) === own) return done({ block: id, name });
    const map = innerMap(context.roots.blocks, id)!;
    const known: unknown = map.get(USE_PREFIX + name);
    if (same && Array.isArray(known))
      map.set(USE_PREFIX + name, own ? [known[0], file, className, true] : [known[0], file, className]);
    else {
      map.delete(USE_PREFIX + name);
      addUses(context, id, [{ name, file, className, ...(own && { own }) }]);
    }
    return done({ block: id, name });
  },
});
