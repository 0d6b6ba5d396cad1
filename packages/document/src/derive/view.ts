/** A view keeps an app in step with its document, at a cost of what changed; unchanged nodes and pages stay the same objects. */

import type * as Y from "yjs";
import { rootsOf } from "../layout/layout.ts";
import { type DeriveCache, type DerivedApp, derive, emptyCache } from "./derive.ts";

const views = new WeakMap<Y.Doc, DocumentView>();

export class DocumentView {
  readonly doc: Y.Doc;
  #cache: DeriveCache = emptyCache();
  #derived: DerivedApp | null = null;
  #listeners = new Set<(derived: DerivedApp) => void>();

  constructor(doc: Y.Doc) {
    this.doc = doc;
    const roots = rootsOf(doc);
    this.#watch(roots.nodes, (id) => this.#cache.nodes.delete(id));
    this.#watch(roots.pages, (id) => this.#cache.pages.delete(id));
    this.#watch(roots.blocks, (id) => this.#cache.blocks.entries.delete(id));
    this.#watch(roots.files, (id) => this.#cache.files.delete(id));
    for (const root of [roots.app, roots.versions, roots.assets]) {
      this.#watch(root, () => {
        this.#cache.rest = null;
      });
    }
    doc.on("afterAllTransactions", () => {
      if (this.#derived !== null || this.#listeners.size === 0) return;
      const derived = this.derived();
      for (const listener of [...this.#listeners]) listener(derived);
    });
  }

  /** The app as of the last finished transaction. The same object until something changes. */
  derived(): DerivedApp {
    this.#derived ??= derive(this.doc, this.#cache);
    return this.#derived;
  }

  /** Calls the listener after every group of transactions that changed the app. Returns the function that stops it. */
  subscribe(listener: (derived: DerivedApp) => void): () => void {
    this.derived();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #watch(root: Y.Map<unknown>, forget: (id: string) => void): void {
    root.observeDeep((events) => {
      this.#derived = null;
      for (const event of events) {
        if (event.target === root) {
          for (const key of (event as Y.YMapEvent<unknown>).keysChanged)
            if (typeof key === "string") forget(key);
        } else {
          forget(String(event.path[0]));
        }
      }
    });
  }
}

/** The view of a document; one per document, made on first use and gone with it. */
export function viewOf(doc: Y.Doc): DocumentView {
  let view = views.get(doc);
  if (!view) {
    view = new DocumentView(doc);
    views.set(doc, view);
  }
  return view;
}
