/** Putting trees of new nodes into the document, for insert, paste, duplicate and wrap. */

import { newId, ordersBetween } from "@heddle/schema";
import { nodeMap } from "../create/app-to-document.ts";
import type { FragmentNode } from "../fragment/fragment.ts";
import { MAX_TREE_DEPTH } from "../layout/layout.ts";
import { whyNotInside } from "../nesting/nesting.ts";
import type { OperationContext, OperationError } from "./definition.ts";
import { standing, whyNotPlaced } from "./forbidden.ts";
import type { Target } from "./input.ts";
import { newPlace, ordersAt, whyNotAt } from "./placement.ts";

/** Why these trees may not be put at the target, or null. Looks at every node in them. */
export function whyNotInsert(
  context: OperationContext,
  trees: FragmentNode[],
  target: Target,
): OperationError | null {
  const reason = whyNotAt(
    context,
    target,
    trees.map((tree) => tree.type),
  );
  if (reason) return reason;
  let depth = 0;
  let at: string | undefined = target.parent;
  while (at !== undefined) {
    depth++;
    at = context.derived.tree.places.get(at)?.parent;
  }
  return whyNotNested(context, trees, depth) ?? whyNotPlaced(context, standing(trees, target), "target");
}

function whyNotNested(
  context: OperationContext,
  trees: FragmentNode[],
  depth: number,
): OperationError | null {
  if (depth > MAX_TREE_DEPTH) {
    return { code: "too-deep", message: `A page can be ${MAX_TREE_DEPTH} levels deep.`, path: "target" };
  }
  for (const tree of trees) {
    for (const [slot, children] of Object.entries(tree.slots)) {
      for (const child of children) {
        const reason = whyNotInside(context.manifests, tree.type, slot, child.type);
        if (reason) return reason;
      }
      const deeper = whyNotNested(context, children, depth + 1);
      if (deeper) return deeper;
    }
  }
  return null;
}

/** Writes trees at a checked target. @returns the ids of the trees' roots, in order */
export function insertTrees(context: OperationContext, trees: FragmentNode[], target: Target): string[] {
  const orders = ordersAt(context, target, trees.length);
  return trees.map((tree, at) => insertTree(context, tree, target.parent, target.slot, orders[at]!));
}

/** Writes one tree with new ids. @returns its root's id */
export function insertTree(
  context: OperationContext,
  tree: FragmentNode,
  parent: string,
  slot: string,
  order: string,
): string {
  const id = newId();
  context.roots.nodes.set(id, nodeMap(tree, newPlace(context, parent, slot, order)));
  noteVersion(context, tree.type);
  for (const [name, children] of Object.entries(tree.slots)) {
    const orders = ordersBetween(null, null, children.length);
    for (const [at, child] of children.entries()) insertTree(context, child, id, name, orders[at]!);
  }
  return id;
}

/** The first node of a type fixes the version whose props it was made with. */
export function noteVersion(context: OperationContext, type: string): void {
  if (Object.values(context.derived.app.blocks).some((block) => block.name === type)) return;
  const version = context.manifests[type]?.version;
  if (version !== undefined && context.roots.versions.get(type) === undefined)
    context.roots.versions.set(type, version);
}
