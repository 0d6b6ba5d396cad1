/** The tree derived from flat nodes. */

import type { App, Node, NodeId, PageId, StateUse } from "../app/app.ts";
import type { BlockId } from "../app/block.ts";

/** Parent (node or page) → slot → its nodes in order. */
export type ChildIndex = ReadonlyMap<NodeId | PageId, ReadonlyMap<string, readonly Node[]>>;

const NO_NODES: readonly Node[] = [];

/** Siblings' sort order: by fractional key, ties by id. */
export function compareSiblings(a: Node, b: Node): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Groups an app's nodes by parent and slot, each group sorted. O(n log n); build once, read often. */
export function childIndex(app: Pick<App, "nodes">): ChildIndex {
  const index = new Map<string, Map<string, Node[]>>();
  for (const node of Object.values(app.nodes)) {
    const slots = index.get(node.parent) ?? new Map<string, Node[]>();
    index.set(node.parent, slots);
    const nodes = slots.get(node.slot);
    if (nodes) nodes.push(node);
    else slots.set(node.slot, [node]);
  }
  for (const slots of index.values()) for (const nodes of slots.values()) nodes.sort(compareSiblings);
  return index;
}

/** The nodes in one slot, in order. */
export function childrenOf(index: ChildIndex, parent: NodeId | PageId, slot = "children"): readonly Node[] {
  return index.get(parent)?.get(slot) ?? NO_NODES;
}

/** All nodes below `parent` (itself excluded), depth first in document order, slots in the order first met. */
export function descendants(index: ChildIndex, parent: NodeId | PageId): Node[] {
  const found: Node[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    for (const nodes of index.get(id)?.values() ?? []) {
      for (const node of nodes) {
        if (seen.has(node.id)) continue;
        seen.add(node.id);
        found.push(node);
        visit(node.id);
      }
    }
  };
  visit(parent);
  return found;
}

/** The page or block a node stands on, or null when its chain of parents leads nowhere or in a ring. */
export function pageOf(app: Pick<App, "nodes" | "pages" | "blocks">, id: NodeId): PageId | BlockId | null {
  const seen = new Set<string>();
  let current: string = id;
  while (!seen.has(current)) {
    if (Object.hasOwn(app.pages, current) || Object.hasOwn(app.blocks, current)) return current;
    seen.add(current);
    if (!Object.hasOwn(app.nodes, current)) return null;
    current = app.nodes[current]!.parent;
  }
  return null;
}

/** The states that code on a page or in a block may name. */
export function usesOn(app: Pick<App, "pages" | "blocks">, id: PageId | BlockId): readonly StateUse[] {
  if (Object.hasOwn(app.pages, id)) return app.pages[id]!.uses;
  return Object.hasOwn(app.blocks, id) ? app.blocks[id]!.uses : [];
}

/** All names that are taken on a page or in a block: of its states, and of a block's props, events and slots. */
export function namesOn(app: Pick<App, "pages" | "blocks">, id: PageId | BlockId): string[] {
  const names = usesOn(app, id).map((use) => use.name);
  const block = Object.hasOwn(app.blocks, id) ? app.blocks[id]! : null;
  if (block) names.push(...block.slots, ...[...block.props, ...block.events].map((one) => one.name));
  return names;
}

/** Pages sorted by (order, id). */
export function sortedPages(app: Pick<App, "pages">): App["pages"][string][] {
  return Object.values(app.pages).sort((a, b) =>
    a.order !== b.order ? (a.order < b.order ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
}
