/** Pages read from text get ids and order keys: those of the app they came from where they are recognised, else new ones. */

import {
  type App,
  type ChildIndex,
  childIndex,
  type Node,
  newId,
  type Page,
  sortedBlocks,
  sortedPages,
} from "@heddle/schema";
import { type DraftBlock, type DraftNode, type DraftPage, pageHooks } from "../draft/draft.ts";
import { draftPage } from "../draft/from-app.ts";
import { matchNodes, type NodeMatches } from "./match.ts";
import { settleOrders } from "./settle-order.ts";
import { Signatures } from "./signature.ts";

export function assignIdentity(
  pages: readonly DraftPage[],
  previous: App | null,
): Pick<App, "pages" | "nodes"> {
  const children = previous ? childIndex(previous) : null;
  const oldPages = previous && children ? matchPages(pages, previous, children) : new Map<DraftPage, Page>();
  const orders = settleOrders(pages.map((page) => oldPages.get(page)?.order ?? null));
  const result: Pick<App, "pages" | "nodes"> = { pages: {}, nodes: {} };
  pages.forEach((draft, index) => {
    const old = oldPages.get(draft);
    const { nodes, path, title, description, meta, redirect, uses, onLoad, source } = draft;
    const id = old?.id ?? newId();
    result.pages[id] = {
      id,
      path,
      title,
      ...(description && { description }),
      ...(meta && { meta }),
      ...(redirect && { redirect }),
      uses,
      onLoad,
      ...pageHooks(draft),
      order: orders[index]!,
      ...(source && { source }),
    };
    const matches = old && previous && children ? matchNodes(nodes, old.id, children) : new Map();
    placeNodes(result.nodes, nodes, id, "children", matches);
  });
  return result;
}

/** Blocks keep their ids by name; one whose file was renamed, by what it holds: it is the only old one left, and the only new one. */
export function assignBlockIdentity(
  blocks: readonly DraftBlock[],
  previous: App | null,
): Pick<App, "blocks" | "nodes"> {
  const children = previous ? childIndex(previous) : null;
  const old = new Map(previous ? sortedBlocks(previous).map((block) => [block.name, block]) : []);
  const isNew = ({ name }: DraftBlock) => !old.has(name);
  const left = [...old.values()].filter((block) => !blocks.some(({ name }) => name === block.name));
  const renamed = blocks.filter(isNew).length === 1 && left.length === 1 ? left[0]! : null;
  const before = (draft: DraftBlock) => old.get(draft.name) ?? renamed;
  const orders = settleOrders(blocks.map((draft) => before(draft)?.order ?? null));
  const result: Pick<App, "blocks" | "nodes"> = { blocks: {}, nodes: {} };
  blocks.forEach((draft, index) => {
    const { nodes, ...rest } = draft;
    const known = before(draft);
    const id = known?.id ?? newId();
    result.blocks[id] = { ...rest, id, order: orders[index]! };
    placeNodes(
      result.nodes,
      nodes,
      id,
      "children",
      known && children ? matchNodes(nodes, id, children) : new Map(),
    );
  });
  return result;
}

function placeNodes(
  into: Record<string, Node>,
  drafts: readonly DraftNode[],
  parent: string,
  slot: string,
  matches: NodeMatches,
): void {
  const inPlace = (draft: DraftNode) => {
    const old = matches.get(draft);
    return old && old.parent === parent && old.slot === slot ? old.order : null;
  };
  const orders = settleOrders(drafts.map(inPlace));
  drafts.forEach((draft, index) => {
    const id = matches.get(draft)?.id ?? newId();
    const { type, name, props, className, events, source, slots } = draft;
    into[id] = {
      id,
      type,
      parent,
      slot,
      order: orders[index]!,
      ...(name !== undefined && { name }),
      props,
      ...(className && { className }),
      events,
      ...(source && { source }),
    };
    for (const [inner, nodes] of Object.entries(slots)) placeNodes(into, nodes, id, inner, matches);
  });
}

/** Old pages behind the new ones: by path, then (a renamed file) the one whose nodes are the most alike. */
function matchPages(pages: readonly DraftPage[], previous: App, children: ChildIndex): Map<DraftPage, Page> {
  const matches = new Map<DraftPage, Page>();
  const left = new Map(sortedPages(previous).map((page) => [page.path, page]));
  for (const draft of pages) {
    const old = left.get(draft.path);
    if (!old) continue;
    matches.set(draft, old);
    left.delete(draft.path);
  }
  const signatures = new Signatures();
  const treesOf = (nodes: readonly DraftNode[]): string[] =>
    nodes.flatMap((node) => [signatures.of(node).tree, ...Object.values(node.slots).flatMap(treesOf)]);
  for (const draft of pages) {
    if (matches.has(draft) || left.size === 0) continue;
    const trees = new Set(treesOf(draft.nodes));
    let best: { page: Page; share: number } | null = null;
    for (const page of left.values()) {
      const old = treesOf(draftPage(page, children).nodes);
      const common = old.filter((tree) => trees.has(tree)).length;
      const share = old.length + trees.size === 0 ? 0 : (2 * common) / (old.length + trees.size);
      if (share >= 0.5 && (!best || share > best.share)) best = { page, share };
    }
    if (!best) continue;
    matches.set(draft, best.page);
    left.delete(best.page.path);
  }
  return matches;
}
