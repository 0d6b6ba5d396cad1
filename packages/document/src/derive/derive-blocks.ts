/** An app's blocks as its document tells them. */

import { type Block, checkComponentType, type Diagnostic, isControl } from "@heddle/schema";
import type * as Y from "yjs";
import { isId } from "../layout/position.ts";
import { type BlockContent, checkBlock, readBlock } from "./block.ts";

/** Blocks that were read and have not changed since, and the objects that were given out for them. */
export interface BlockCache {
  entries: Map<string, { content: BlockContent; checked: Block } | null>;
  objects: Map<string, { checked: Block; block: Block }>;
}

export interface DerivedBlocks {
  blocks: Map<string, Block>;
  trashed: Set<string>;
}

/** B1: of two blocks with one name, the first by (order, id) keeps it and the other gets a number. B2: a block's nodes go with it. */
export function deriveBlocks(
  root: Y.Map<unknown>,
  cache: BlockCache,
  files: ReadonlyMap<string, string>,
  pages: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): DerivedBlocks {
  const live: Block[] = [];
  const trashed = new Set<string>();
  for (const [id, value] of root.entries()) {
    let entry = cache.entries.get(id);
    if (entry === undefined) {
      const content = isId(id) ? readBlock(value) : null;
      entry = content && { content, checked: checkBlock(id, content) };
      cache.entries.set(id, entry);
    }
    // An id that is a page's too would make the tree ambiguous.
    if (!entry || pages.has(id)) {
      diagnostics.push(ignored(`blocks/${id.slice(0, 80)}`));
      continue;
    }
    for (const key of entry.content.ignored) diagnostics.push(ignored(`blocks/${id}/${key}`));
    if (entry.content.trashed || !entry.content.placed) trashed.add(id);
    else live.push(entry.checked);
  }
  live.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
  const names = new Set<string>();
  const blocks = new Map<string, Block>();
  for (const checked of live) {
    const name = freeBlockName(checked.name, names);
    names.add(name);
    if (name !== checked.name)
      diagnostics.push({
        severity: "warning",
        code: "document-path",
        message: `A block is now called ${name}: its own name was taken or not allowed.`,
      });
    const isThere = ({ file }: { file: string }) => files.has(file);
    const uses = checked.uses.filter(isThere);
    const types = checked.types.filter(isThere);
    if (uses.length < checked.uses.length)
      diagnostics.push({
        severity: "warning",
        code: "document-use",
        message: `The block ${name} uses a state whose file is not in the app.`,
      });
    blocks.set(checked.id, sameObject(cache, checked, { ...checked, name, uses, types }));
  }
  return { blocks, trashed };
}

/** The object that was given out last, where it says the same. */
function sameObject(cache: BlockCache, checked: Block, block: Block): Block {
  const last = cache.objects.get(block.id);
  const isSame =
    last?.checked === checked &&
    last.block.name === block.name &&
    last.block.uses.length === block.uses.length &&
    last.block.types.length === block.types.length;
  if (isSame) return last.block;
  cache.objects.set(block.id, { checked, block });
  return block;
}

/** `wanted`, or the first of `wanted2`, `wanted3`, … that is free. */
export function freeBlockName(wanted: string, taken: { has(name: string): boolean }): string {
  const isUsable = (name: string) =>
    checkComponentType(name) === null && !isControl(name) && name !== "Fragment" && !taken.has(name);
  const base = checkComponentType(wanted) === null ? wanted.slice(0, 58) : "Block";
  if (isUsable(wanted)) return wanted;
  for (let number = 2; ; number++) if (isUsable(`${base}${number}`)) return `${base}${number}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ignored(where: string): Diagnostic {
  return {
    severity: "warning",
    code: "document-ignored",
    message: `Something in the document that does not belong there was ignored: ${where}.`,
  };
}
