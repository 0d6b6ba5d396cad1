import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { handlersInput, idInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageOnLoad = defineOperation({
  id: "page.setOnLoad",
  title: "Wire page load",
  help: "Says what happens when a page opens; an empty list unwires it.",
  input: z.strictObject({ page: idInput, handlers: handlersInput }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, handlers }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(
      innerMap(context.roots.pages, page),
      "onLoad",
      handlers.length > 0 ? handlers.map(({ code }) => ({ code })) : undefined,
    );
    return done({ page });
  },
});
