import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { whyNotShown } from "../forbidden.ts";
import { idInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage, whyNotPath } from "./path.ts";

export const setPagePath = defineOperation({
  id: "page.setPath",
  title: "Change page path",
  help: "Gives a page another URL pattern, for example /posts/[id].",
  input: z.strictObject({ page: idInput, path: z.string().max(200) }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, path }) {
    const reason =
      missingPage(context, page) ?? whyNotPath(context, path, page) ?? whyNotShown(context, page, path);
    if (reason) return refused(reason);
    write(innerMap(context.roots.pages, page), "path", path);
    return done({ page });
  },
});
