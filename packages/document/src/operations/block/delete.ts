import { pageOf } from "@heddle/schema";
import { z } from "zod";
import { innerMap } from "../../layout/layout.ts";
import { defineOperation, done, type OperationContext, refused } from "../definition.ts";
import { idInput } from "../input.ts";
import { write } from "../write.ts";
import { findBlock, usersOf } from "./name.ts";

export const deleteBlock = defineOperation({
  id: "block.delete",
  title: "Delete block",
  help: "Takes a block out of the app. One that is used is refused, and its users named.",
  input: z.strictObject({ block: idInput }),
  reads: ["blocks", "nodes", "pages"],
  writes: ["blocks"],
  permission: "editor",
  undo: "step",
  run(context, { block: id }) {
    const block = findBlock(context, id);
    if ("error" in block) return refused(block.error);
    const places = usersOf(context, block)
      .map((node) => pageOf(context.derived.app, node.id))
      .filter((place) => place !== id);
    if (places.length > 0)
      return refused({
        code: "block-used",
        message: `${block.name} is used ${placesText(context, places)}.`,
        cure: "Delete its uses first.",
        path: "block",
      });
    write(innerMap(context.roots.blocks, id), "trash", true);
    return done({ block: id });
  },
});

/** `on the page / (2 times) and in the block Panel` */
function placesText(context: OperationContext, places: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  const { pages, blocks } = context.derived.app;
  const texts = [...counts].map(([place, count]) => {
    const where = pages[place]
      ? `on the page ${pages[place].path}`
      : `in the block ${blocks[place]?.name ?? place}`;
    return count === 1 ? where : `${where} (${count} times)`;
  });
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}
