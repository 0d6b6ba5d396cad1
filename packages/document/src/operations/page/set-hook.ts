import { PAGE_HOOKS } from "@heddle/schema";
import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { handlersInput, idInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const setPageHook = defineOperation({
  id: "page.setHook",
  title: "Wire page hook",
  help: "Says what happens when a page is left, its browser connects or disconnects, or something on it fails; an empty list unwires it.",
  input: z.strictObject({ page: idInput, hook: z.enum(PAGE_HOOKS), handlers: handlersInput }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, hook, handlers }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    write(
      innerMap(context.roots.pages, page),
      hook,
      handlers.length > 0 ? handlers.map(({ code }) => ({ code })) : undefined,
    );
    return done({ page });
  },
});
