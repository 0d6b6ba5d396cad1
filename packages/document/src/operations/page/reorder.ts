import { ordersForInsert, sortedPages } from "@heddle/schema";
import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { write } from "../write.ts";
import { missingPage } from "./path.ts";

export const reorderPage = defineOperation({
  id: "page.reorder",
  title: "Reorder pages",
  help: "Puts a page before another in the list, or at its end.",
  input: z.strictObject({ page: idInput, before: idInput.nullable() }),
  reads: ["pages"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, before }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    const others = sortedPages(context.derived.app).filter((other) => other.id !== page);
    const at = before === null ? -1 : others.findIndex((other) => other.id === before);
    const { orders, rekeyed } = ordersForInsert(others, at < 0 ? others.length : at, 1);
    for (const [id, order] of Object.entries(rekeyed))
      write(innerMap(context.roots.pages, id), "order", order);
    write(innerMap(context.roots.pages, page), "order", orders[0]);
    return done({ page });
  },
});
