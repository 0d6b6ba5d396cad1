import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, textValueInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageDescription = defineOperation({
  id: "page.setDescription",
  title: "Change page description",
  help: "Gives a page a description for search engines; null takes it away.",
  input: z.strictObject({ page: idInput, description: textValueInput.nullable() }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: { merge: (input) => input.page },
  run(context, { page, description }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(innerMap(context.roots.pages, page), "description", description ?? undefined);
    return done({ page });
  },
});
