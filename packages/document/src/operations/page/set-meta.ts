import { META_NAMES } from "@heddle/schema";
import { z } from "zod";
import { innerMap, META_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput, textValueInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageMeta = defineOperation({
  id: "page.setMeta",
  title: "Change page preview",
  help: "Says something of a page to search engines and link previews, such as its image; null takes it away.",
  input: z.strictObject({ page: idInput, name: z.enum(META_NAMES), value: textValueInput.nullable() }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: { merge: (input) => `${input.page} ${input.name}` },
  run(context, { page, name, value }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(innerMap(context.roots.pages, page), META_PREFIX + name, value ?? undefined);
    return done({ page });
  },
});
