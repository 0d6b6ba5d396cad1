import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, textValueInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageTitle = defineOperation({
  id: "page.setTitle",
  title: "Change page title",
  help: "Gives a page a title, a text or an expression.",
  input: z.strictObject({ page: idInput, title: textValueInput }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: { merge: (input) => input.page },
  run(context, { page, title }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(innerMap(context.roots.pages, page), "title", title);
    return done({ page });
  },
});
