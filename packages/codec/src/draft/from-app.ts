import {
  type App,
  type Block,
  type ChildIndex,
  childIndex,
  type Node,
  type Page,
  sortedBlocks,
  sortedPages,
} from "@heddle/schema";
import { type DraftBlock, type DraftNode, type DraftPage, pageHooks } from "./draft.ts";

/** A page of the app without ids and order keys. */
export function draftPage(page: Page, children: ChildIndex): DraftPage {
  const { path, title, description, meta, redirect, uses, onLoad, source } = page;
  return {
    path,
    title,
    ...(description && { description }),
    ...(meta && Object.keys(meta).length > 0 && { meta }),
    ...(redirect && { redirect }),
    uses,
    onLoad,
    ...pageHooks(page),
    ...(hasSource(source) && { source }),
    nodes: (children.get(page.id)?.get("children") ?? []).map((node) => draftNode(node, children)),
  };
}

/** A block of the app without ids and order keys. */
export function draftBlock(block: Block, children: ChildIndex): DraftBlock {
  const { id: _id, order: _order, source, ...rest } = block;
  return {
    ...rest,
    ...(hasSource(source) && { source }),
    nodes: (children.get(block.id)?.get("children") ?? []).map((node) => draftNode(node, children)),
  };
}

/** All blocks in their order. */
export function draftBlocks(app: App, children: ChildIndex = childIndex(app)): DraftBlock[] {
  return sortedBlocks(app).map((block) => draftBlock(block, children));
}

/** A node and what is inside it, without ids and order keys. `draftOf` gives the drafts of its children. */
export function draftNode(
  node: Node,
  children: ChildIndex,
  draftOf: (child: Node) => DraftNode = (child) => draftNode(child, children),
): DraftNode {
  const slots: Record<string, DraftNode[]> = {};
  for (const [slot, nodes] of children.get(node.id) ?? []) slots[slot] = nodes.map(draftOf);
  return {
    type: node.type,
    ...(node.name !== undefined && { name: node.name }),
    props: node.props,
    ...(node.className && { className: node.className }),
    events: node.events,
    ...(hasSource(node.source) && { source: node.source }),
    slots,
  };
}

function hasSource(source: Node["source"]): boolean {
  return source?.header !== undefined || source?.leading !== undefined;
}

/** All pages in their order. */
export function draftPages(app: App, children: ChildIndex = childIndex(app)): DraftPage[] {
  return sortedPages(app).map((page) => draftPage(page, children));
}
