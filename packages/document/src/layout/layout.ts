/**
 * How an app lies in its Yjs document. Every concept is a map of its own, so that two people who change
 * different things never touch the same key.
 *
 * - `app`: name, `sweep` (what the last sweep of the trash noted), and `settings:<key>` and `theme:<token>` as keys of their own
 * - `versions`: component type to version
 * - `pages`: id to a Y.Map { path, title, description, redirect, order, onLoad and the other hooks, source, trash, `u:<name>` per used state,
 *   `m:<name>` per entry of meta }
 * - `blocks`: id to a Y.Map { name, order, source, trash, `u:<name>` per used state, `b:<name>` per prop, `v:<name>` per event,
 *   `s:<name>` per slot, `t:<name>` per imported type }
 * - `nodes`: id to a Y.Map { type, pos, name, class, source, `p:<prop>`, `e:<event>` }
 * - `files`: opaque id to a Y.Map { path, text: Y.Text, trash }: a rename is one register, edits survive it
 * - `assets`: path to { hash, size, type }
 */

import * as Y from "yjs";

/** Parent of deleted nodes. No node id contains `#`. */
export const TRASH = "#trash";

/** In `app`: what the last sweep noted. */
export const SWEEP_MARK = "sweep";

/** Key prefixes inside a node, a page and the app's map. */
export const PROP_PREFIX = "p:";
export const EVENT_PREFIX = "e:";
export const USE_PREFIX = "u:";
export const META_PREFIX = "m:";
export const BLOCK_PROP_PREFIX = "b:";
export const BLOCK_EVENT_PREFIX = "v:";
export const BLOCK_SLOT_PREFIX = "s:";
export const BLOCK_TYPE_PREFIX = "t:";
export const THEME_PREFIX = "theme:";
export const SETTING_PREFIX = "settings:";

/** The deepest nesting that a document may show; what lies deeper is put at the home page's top. */
export const MAX_TREE_DEPTH = 200;

export interface Roots {
  app: Y.Map<unknown>;
  versions: Y.Map<unknown>;
  pages: Y.Map<unknown>;
  blocks: Y.Map<unknown>;
  nodes: Y.Map<unknown>;
  files: Y.Map<unknown>;
  assets: Y.Map<unknown>;
}

/**
 * The document's top-level types. Call it before applying foreign updates: it fixes the type of each root, so that an
 * update cannot make one of them a list.
 */
export function rootsOf(doc: Y.Doc): Roots {
  return {
    app: doc.getMap("app"),
    versions: doc.getMap("versions"),
    pages: doc.getMap("pages"),
    blocks: doc.getMap("blocks"),
    nodes: doc.getMap("nodes"),
    files: doc.getMap("files"),
    assets: doc.getMap("assets"),
  };
}

/** The inner map of a node, page or file; undefined when there is none or it is not a map. */
export function innerMap(root: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
  const value = root.get(id);
  return value instanceof Y.Map ? value : undefined;
}
