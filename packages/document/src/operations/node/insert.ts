import { z } from "zod";
import { exampleFragment, type FragmentNode, fragmentNodesInput } from "../../fragment/fragment.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { targetInput, typeInput } from "../input.ts";
import { insertTrees, whyNotInsert } from "../insert-fragment.ts";

export const insertNode = defineOperation({
  id: "node.insert",
  title: "Insert",
  help: "Puts a new component at a place: its manifest's example, or the trees given.",
  input: z.union([
    z.strictObject({ target: targetInput, type: typeInput }),
    z.strictObject({ target: targetInput, trees: fragmentNodesInput }),
  ]),
  reads: ["nodes", "pages", "manifests"],
  writes: ["nodes", "versions"],
  permission: "editor",
  undo: "step",
  /** @returns the ids of the new nodes at the target, to be selected */
  run(context, input) {
    let trees: FragmentNode[];
    if ("trees" in input) {
      trees = input.trees;
    } else {
      const manifest = Object.hasOwn(context.manifests, input.type)
        ? context.manifests[input.type]
        : undefined;
      if (!manifest) {
        return refused({
          code: "unknown-component",
          message: `There is no component called ${input.type}.`,
          cure: "Pick one from the palette.",
          path: "type",
        });
      }
      trees = [exampleFragment(manifest.example)];
    }
    const reason = whyNotInsert(context, trees, input.target);
    if (reason) return refused(reason);
    return done({ nodes: insertTrees(context, trees, input.target) });
  },
});
