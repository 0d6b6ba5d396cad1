import { newId, ordersBetween, sortedPages } from "@heddle/schema";
import { z } from "zod";
import { pageMap } from "../../create/app-to-document.ts";
import { firstContent } from "../../fragment/page-column.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { insertTree } from "../insert-fragment.ts";
import { whyNotPath } from "./path.ts";

export const addPage = defineOperation({
  id: "page.add",
  title: "Add page",
  help: "Adds a page under a path, after the others: empty, or with something to begin with: a padded column, a layout's outlet.",
  input: z.strictObject({
    path: z.string().max(200),
    title: z.string().max(200).default(""),
    column: z.boolean().default(false),
  }),
  reads: ["pages"],
  writes: ["pages", "nodes", "versions"],
  permission: "editor",
  undo: "step",
  run(context, { path, title, column }) {
    const reason = whyNotPath(context, path, null);
    if (reason) return refused(reason);
    const last = sortedPages(context.derived.app).at(-1);
    const order = ordersBetween(last?.order ?? null, null, 1)[0]!;
    const id = newId();
    context.roots.pages.set(id, pageMap({ path, title: { value: title }, uses: [], onLoad: [], order }));
    if (column) insertTree(context, firstContent(path), id, "children", ordersBetween(null, null, 1)[0]!);
    return done({ page: id });
  },
});
