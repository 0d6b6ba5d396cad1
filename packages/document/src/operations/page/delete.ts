import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const deletePage = defineOperation({
  id: "page.delete",
  title: "Delete page",
  help: "Takes a page, with all that stands on it, out of the app.",
  input: z.strictObject({ page: idInput }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    if (Object.keys(context.derived.app.pages).length === 1) {
      return refused({
        code: "last-page",
        message: "An app has at least one page.",
        cure: "Add another page first.",
        path: "page",
      });
    }
    write(innerMap(context.roots.pages, page), "trash", true);
    return done({ page });
  },
});
