import { z } from "zod";
import { innerMap, USE_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, variableInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const removePageUse = defineOperation({
  id: "page.removeUse",
  title: "Stop using state on page",
  help: "Takes a state class's variable away from a page.",
  input: z.strictObject({ page: idInput, name: variableInput }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, name }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(innerMap(context.roots.pages, page), USE_PREFIX + name, undefined);
    return done({ page, name });
  },
});
