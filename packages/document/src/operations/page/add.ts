import { newId, ordersBetween, sortedPages } from "@heddle/schema";
import { z } from "zod";
import { pageMap } from "../../create/app-to-document.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { whyNotPath } from "./path.ts";

export const addPage = defineOperation({
  id: "page.add",
  title: "Add page",
  help: "Adds an empty page under a path, after the others.",
  input: z.strictObject({ path: z.string().max(200), title: z.string().max(200).default("") }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { path, title }) {
    const reason = whyNotPath(context, path, null);
    if (reason) return refused(reason);
    const last = sortedPages(context.derived.app).at(-1);
    const order = ordersBetween(last?.order ?? null, null, 1)[0]!;
    const id = newId();
    context.roots.pages.set(id, pageMap({ path, title: { value: title }, uses: [], onLoad: [], order }));
    return done({ page: id });
  },
});
