import { pageOf } from "@heddle/schema";
import { z } from "zod";
import { fragmentInput } from "../../fragment/fragment.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { targetInput } from "../input.ts";
import { insertTrees, whyNotInsert } from "../insert-fragment.ts";
import { addUses } from "../uses.ts";

export const pasteNodes = defineOperation({
  id: "node.paste",
  title: "Paste",
  help: "Puts what was copied at a place, with new ids. States that it uses are added to the page where the app has them.",
  input: z.strictObject({ target: targetInput, fragment: fragmentInput }),
  reads: ["nodes", "pages", "files", "manifests"],
  writes: ["nodes", "pages", "versions"],
  permission: "editor",
  shortcut: ["Mod+V"],
  undo: "step",
  /** @returns the new nodes at the target, to be selected */
  run(context, { target, fragment }) {
    if (fragment.nodes.length === 0) {
      return refused({
        code: "nothing-to-paste",
        message: "There is nothing to paste.",
        cure: "Copy something first.",
      });
    }
    const reason = whyNotInsert(context, fragment.nodes, target);
    if (reason) return refused(reason);
    const page = pageOf(context.derived.app, target.parent);
    if (page !== null) addUses(context, page, fragment.uses);
    return done({ nodes: insertTrees(context, fragment.nodes, target) });
  },
});
