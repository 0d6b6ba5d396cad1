/**
 * What was deleted long ago leaves the document for good. Nothing in a document tells when something was deleted, so each sweep leaves
 * a mark of what lay in the trash, and removes what lay there at the mark before and still does. Rules S1-S3 of SPEC.md.
 */

import type * as Y from "yjs";
import { deriveApp } from "../derive/derive.ts";
import { innerMap, rootsOf, SWEEP_MARK, TRASH } from "../layout/layout.ts";
import { parsePosition, positionRegister } from "../layout/position.ts";
import { isPlainObject } from "../layout/values.ts";

/** Milliseconds between sweeps: what is deleted stays for one to two of them. */
export const SWEEP_PERIOD = 14 * 24 * 60 * 60 * 1000;

interface Mark {
  /** When, in milliseconds since 1970. */
  at: number;
  /** Positions up to this lamport were written before. */
  lamport: number;
  pages: string[];
  blocks: string[];
  files: string[];
}

export interface SweepResult {
  nodes: number;
  pages: number;
  blocks: number;
  files: number;
}

/**
 * Sweeps when it is time to. To be called while nobody has the document open.
 * @param now milliseconds since 1970
 * @returns what was removed, or null when it was not time yet or there was nothing to note
 */
export function sweepTrash(doc: Y.Doc, now: number, origin: unknown): SweepResult | null {
  const roots = rootsOf(doc);
  const last = readMark(roots.app.get(SWEEP_MARK));
  if (last && now - last.at < SWEEP_PERIOD) return null;
  const { tree, app, lamport } = deriveApp(doc);
  const deleted = {
    nodes: [...roots.nodes.keys()].filter((id) => !tree.places.has(id) && !tree.homeless.has(id)),
    pages: [...roots.pages.keys()].filter((id) => !Object.hasOwn(app.pages, id)),
    blocks: [...roots.blocks.keys()].filter((id) => !Object.hasOwn(app.blocks, id)),
    files: [...roots.files.keys()].filter((id) => {
      const file = innerMap(roots.files, id);
      return file !== undefined && (file.get("trash") === true || !file.has("path"));
    }),
  };
  if (!last && Object.values(deleted).every((ids) => ids.length === 0)) return null;

  return doc.transact(() => {
    const removed: SweepResult = { nodes: 0, pages: 0, blocks: 0, files: 0 };
    const gonePages = new Set([...(last?.pages ?? []), ...(last?.blocks ?? [])]);
    for (const kind of ["pages", "blocks", "files"] as const) {
      const known = new Set(last?.[kind] ?? []);
      for (const id of deleted[kind]) {
        if (!known.has(id)) continue;
        roots[kind].delete(id);
        removed[kind]++;
      }
    }
    const kept = last
      ? stillNeeded(deleted.nodes, last.lamport, gonePages, roots.nodes)
      : new Set(deleted.nodes);
    for (const id of deleted.nodes) {
      const node = innerMap(roots.nodes, id);
      if (!node || !kept.has(id)) {
        roots.nodes.delete(id);
        removed.nodes++;
      } else if (!node.has("pos")) {
        // An insertion that was undone: from now on it is known since when.
        const register = {
          parent: TRASH,
          slot: "children",
          index: "a0",
          lamport,
          previousParent: null,
          previousSlot: null,
        };
        node.set("pos", positionRegister(register));
      }
    }
    const mark: Mark = {
      at: now,
      lamport,
      pages: deleted.pages.filter((id) => roots.pages.has(id)),
      blocks: deleted.blocks.filter((id) => roots.blocks.has(id)),
      files: deleted.files.filter((id) => roots.files.has(id)),
    };
    roots.app.set(SWEEP_MARK, mark);
    return removed;
  }, origin);
}

/** Deleted nodes that were touched since the mark, and all above them: without its parent a node would be recovered onto a page. */
function stillNeeded(
  deleted: readonly string[],
  lamport: number,
  pages: ReadonlySet<string>,
  nodes: Y.Map<unknown>,
): Set<string> {
  const kept = new Set<string>();
  for (const start of deleted) {
    const path: string[] = [];
    let at = start;
    let keep = false;
    while (!kept.has(at) && !path.includes(at)) {
      const position = parsePosition(innerMap(nodes, at)?.get("pos"));
      path.push(at);
      if (!position || position.lamport > lamport) keep = true;
      if (!position || position.parent === TRASH) break;
      if (!nodes.has(position.parent)) {
        // It stands on a page: one that was in the trash at the mark, or one that came there later.
        keep ||= !pages.has(position.parent);
        break;
      }
      at = position.parent;
    }
    // Whatever is kept keeps all above it; what is above was not touched since, unless it is kept for itself.
    if (keep || kept.has(at)) for (const id of path) kept.add(id);
  }
  return kept;
}

function readMark(value: unknown): Mark | null {
  if (!isPlainObject(value) || typeof value.at !== "number" || typeof value.lamport !== "number") return null;
  const ids = (list: unknown) => (Array.isArray(list) ? list.filter((id) => typeof id === "string") : []);
  return {
    at: value.at,
    lamport: value.lamport,
    pages: ids(value.pages),
    blocks: ids(value.blocks),
    files: ids(value.files),
  };
}
