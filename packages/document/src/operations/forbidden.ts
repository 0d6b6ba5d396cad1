/** What an operation says when it would put a component within another that it must not stand in. */

import { type Node, pageOf } from "@heddle/schema";
import type { FragmentNode } from "../fragment/fragment.ts";
import { type ForbiddenPair, type Nodes, type Place, Within, withPlaced } from "../nesting/within.ts";
import type { OperationContext, OperationError } from "./definition.ts";

/**
 * Why nodes may not stand where they are put, because of what is in them and what is around, or null. What stood in the wrong place before
 * is no reason.
 * @param placed the nodes, new or moved, as they will be
 */
export function whyNotPlaced(
  context: OperationContext,
  placed: readonly Node[],
  path: string,
): OperationError | null {
  const { app } = context.derived;
  const nodes = nodesOf(context);
  const ids = new Set(placed.map((node) => node.id));
  const roots = placed.filter((node) => !ids.has(node.parent));
  const pair = newPair(context, new Within(withPlaced(nodes, placed), app, context.manifests), roots);
  return pair && forbidden(context, pair, roots[0]!.parent, path);
}

/** Why a page may not have a path, because of what is in it, on the pages that it would show, and in the layouts around, or null. */
export function whyNotShown(context: OperationContext, page: string, path: string): OperationError | null {
  const { app } = context.derived;
  const pages = { ...app.pages, [page]: { ...app.pages[page]!, path } };
  const nodes = nodesOf(context);
  const will = new Within(nodes, { blocks: app.blocks, pages }, context.manifests);
  const pair = newPair(context, will, nodes.children(page));
  return pair && forbidden(context, pair, page, "path");
}

/** The first pair that trees come to have a part in. */
function newPair(context: OperationContext, will: Within, roots: Iterable<Node>): ForbiddenPair | null {
  const nodes = nodesOf(context);
  const was = new Within(nodes, context.derived.app, context.manifests);
  for (const pair of will.pairsOf(roots)) if (!isAround(was, pair, nodes)) return pair;
  return null;
}

/** New nodes as they will stand at a place. */
export function standing(trees: readonly FragmentNode[], { parent, slot }: Place): Node[] {
  const nodes: Node[] = [];
  const stand = ({ slots, ...tree }: FragmentNode, at: Place) => {
    const id = `new ${nodes.length}`;
    nodes.push({ ...tree, id, parent: at.parent, slot: at.slot, order: "" });
    for (const [name, children] of Object.entries(slots))
      for (const child of children) stand(child, { parent: id, slot: name });
  };
  for (const tree of trees) stand(tree, { parent, slot });
  return nodes;
}

function nodesOf({ derived: { app, tree } }: OperationContext): Nodes {
  return {
    node: (id) => (Object.hasOwn(app.nodes, id) ? app.nodes[id] : undefined),
    *children(id) {
      for (const ids of tree.children.get(id)?.values() ?? [])
        for (const child of ids) yield app.nodes[child]!;
    },
    all: () => Object.values(app.nodes),
  };
}

function isAround(within: Within, { inner, outer }: ForbiddenPair, nodes: Nodes): boolean {
  const node = nodes.node(inner.id);
  if (!node) return false;
  for (const one of within.around(node)) if (one.id === outer.id) return true;
  return false;
}

function forbidden(
  { derived: { app }, manifests }: OperationContext,
  { inner, outer }: ForbiddenPair,
  parent: string,
  path: string,
): OperationError {
  const here = pageOf(app, parent) ?? parent;
  const described = ({ id, type, name }: Node) => {
    const label = manifests[type]!.label;
    const what = name ? `${label} “${name}”` : label;
    const owner = pageOf(app, id);
    if (owner === null || owner === here) return what;
    const block = Object.hasOwn(app.blocks, owner) ? app.blocks[owner] : undefined;
    return block ? `${what} in the block ${block.name}` : `${what} on the page ${app.pages[owner]!.path}`;
  };
  return {
    code: "not-allowed-inside",
    message: `${described(inner)} cannot stand within ${described(outer)}, however deep.`,
    cure: "Put it beside instead.",
    path,
  };
}
