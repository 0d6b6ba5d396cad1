import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, textValueInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageRedirect = defineOperation({
  id: "page.setRedirect",
  title: "Change page redirect",
  help: "Sends visitors of a page elsewhere: a path, or an expression that gives one or null; null takes it away.",
  input: z.strictObject({ page: idInput, redirect: textValueInput.nullable() }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: { merge: (input) => input.page },
  run(context, { page, redirect }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(innerMap(context.roots.pages, page), "redirect", redirect ?? undefined);
    return done({ page });
  },
});
