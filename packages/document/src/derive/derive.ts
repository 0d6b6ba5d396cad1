/** The app as its document tells it: always a valid one, whatever the document holds. */

import {
  type App,
  type Diagnostic,
  type DiagnosticCode,
  type Node,
  type Page,
  pathShape,
  SCHEMA_VERSION,
} from "@heddle/schema";
import type * as Y from "yjs";
import { rootsOf, SWEEP_MARK } from "../layout/layout.ts";
import { isId } from "../layout/position.ts";
import { isPlainObject } from "../layout/values.ts";
import { type CheckedNode, checkNodes } from "./checked-node.ts";
import { checkPage } from "./checked-page.ts";
import { type BlockCache, deriveBlocks } from "./derive-blocks.ts";
import { type FileContent, readFile } from "./file.ts";
import { type NodeContent, readNode } from "./node.ts";
import { type PageContent, readPage } from "./page.ts";
import { readAsset, readSettings, readTheme, readVersions } from "./settings.ts";
import { type Repair, resolveTree, type Tree } from "./tree.ts";
import {
  fits,
  isAssetPath,
  isFilePath,
  isPagePath,
  MAX_FILE_LENGTH,
  type Numbers,
  otherFilePath,
  otherPagePath,
} from "./validity.ts";

export interface DerivedApp {
  app: App;
  /** What was ignored or repaired, as warnings. */
  diagnostics: Diagnostic[];
  tree: Tree;
  /** File path → id of its entry in the document. */
  fileIds: ReadonlyMap<string, string>;
  /** Highest lamport of any position. */
  lamport: number;
}

/** What has been read and has not changed since; a view keeps one, a pure derive starts empty. */
export interface DeriveCache {
  nodes: Map<string, { content: NodeContent; checked: CheckedNode } | null>;
  pages: Map<string, { content: PageContent; checked: Page } | null>;
  blocks: BlockCache;
  files: Map<string, FileContent | null>;
  /** Everything outside of nodes, pages and files. */
  rest: Pick<App, "name" | "theme" | "settings" | "componentVersions" | "assets"> | null;
  restDiagnostics: Diagnostic[];
  /** Node and page objects given out last, given out again while they stay equal. */
  nodeObjects: Map<string, { checked: CheckedNode; node: Node }>;
  pageObjects: Map<string, { checked: Page; page: Page }>;
}

export function emptyCache(): DeriveCache {
  return {
    nodes: new Map(),
    pages: new Map(),
    blocks: { entries: new Map(), objects: new Map() },
    files: new Map(),
    rest: null,
    restDiagnostics: [],
    nodeObjects: new Map(),
    pageObjects: new Map(),
  };
}

/** Id of the page that stands in while a document has none. */
const STAND_IN_PAGE = "home";

/** The app of a document. Pure: the same document content gives the same app on every machine. */
export function documentToApp(doc: Y.Doc): App {
  return derive(doc, emptyCache()).app;
}

/** As `documentToApp`, with what was ignored or repaired on the way. */
export function deriveApp(doc: Y.Doc): DerivedApp {
  return derive(doc, emptyCache());
}

export function derive(doc: Y.Doc, cache: DeriveCache): DerivedApp {
  const roots = rootsOf(doc);
  const diagnostics: Diagnostic[] = [];
  const { files, fileIds } = deriveFiles(roots.files, cache, diagnostics);
  const { pages, trashed, home } = derivePages(roots.pages, cache, fileIds, diagnostics);
  const { blocks, trashed: trashedBlocks } = deriveBlocks(
    roots.blocks,
    cache.blocks,
    fileIds,
    new Set([...pages.keys(), ...trashed]),
    diagnostics,
  );
  const owners = new Set([...pages.keys(), ...blocks.keys()]);
  const gone = new Set([...trashed, ...trashedBlocks]);
  const { nodes, tree, lamport } = deriveNodes(roots.nodes, cache, owners, gone, home, diagnostics);
  const rest = deriveRest(roots, cache, diagnostics);
  const app: App = {
    schemaVersion: SCHEMA_VERSION,
    ...rest,
    pages: Object.fromEntries(pages),
    blocks: Object.fromEntries(blocks),
    nodes,
    files,
  };
  return {
    app,
    diagnostics,
    tree,
    fileIds,
    lamport: Math.max(lamport, sweptLamport(roots.app.get(SWEEP_MARK))),
  };
}

/** Positions written after a sweep lie above its mark, even when undo has taken the highest ones back. */
function sweptLamport(mark: unknown): number {
  const lamport = isPlainObject(mark) ? mark.lamport : 0;
  return typeof lamport === "number" && Number.isSafeInteger(lamport + 1) ? lamport : 0;
}

/** The name that the document's app has: to know it, nothing else needs to be derived. */
export function appName(doc: Y.Doc): string {
  return readName(rootsOf(doc).app);
}

function readName(app: Y.Map<unknown>): string {
  const name: unknown = app.get("name");
  return typeof name === "string" && fits({ name }) ? name : "Untitled";
}

function deriveRest(
  roots: ReturnType<typeof rootsOf>,
  cache: DeriveCache,
  diagnostics: Diagnostic[],
): NonNullable<DeriveCache["rest"]> {
  if (!cache.rest) {
    cache.restDiagnostics = [];
    const assets: App["assets"] = {};
    for (const [path, value] of roots.assets.entries()) {
      const asset = isAssetPath(path) ? readAsset(value) : undefined;
      if (asset && fits({ assets: { [path]: asset } })) assets[path] = asset;
      else cache.restDiagnostics.push(ignored(`assets/${path.slice(0, 80)}`));
    }
    cache.rest = {
      name: readName(roots.app),
      theme: readTheme(roots.app, (theme) => fits({ theme })),
      settings: readSettings(roots.app, (settings) => fits({ settings })),
      componentVersions: readVersions(roots.versions),
      assets,
    };
  }
  diagnostics.push(...cache.restDiagnostics);
  return cache.rest;
}

function deriveFiles(
  root: Y.Map<unknown>,
  cache: DeriveCache,
  diagnostics: Diagnostic[],
): { files: App["files"]; fileIds: Map<string, string> } {
  const entries: { id: string; path: string; text: string }[] = [];
  for (const [id, value] of root.entries()) {
    let content = cache.files.get(id);
    if (content === undefined) {
      content = isId(id) ? readFile(value) : null;
      cache.files.set(id, content);
    }
    if (content?.trashed || (content && content.path === undefined)) continue;
    if (!content || content.path === undefined || !isFilePath(content.path)) {
      diagnostics.push(ignored(`files/${id.slice(0, 80)}`));
    } else if (content.text.length > MAX_FILE_LENGTH) {
      const message = `${content.path} is too long to be used: a file has at most ${MAX_FILE_LENGTH} characters.`;
      diagnostics.push({ severity: "error", code: "document-file-too-long", message, file: content.path });
    } else {
      entries.push({ id, path: content.path, text: content.text });
    }
  }
  // T9: of two files with one path, the one with the lower id keeps it and the other gets a number.
  entries.sort((a, b) => compare(a.id, b.id));
  const fileIds = new Map<string, string>();
  const texts = new Map<string, string>();
  const numbers: Numbers = new Map();
  for (const { id, path: wanted, text } of entries) {
    const path = otherFilePath(wanted, fileIds, numbers);
    if (path !== wanted) {
      diagnostics.push({
        ...warning("document-path", `Two files were named ${wanted}; one is now ${path}.`),
        file: path,
      });
    }
    fileIds.set(path, id);
    texts.set(path, text);
  }
  const files: App["files"] = {};
  for (const path of [...texts.keys()].sort(compare)) files[path] = texts.get(path)!;
  return { files, fileIds };
}

function derivePages(
  root: Y.Map<unknown>,
  cache: DeriveCache,
  files: ReadonlyMap<string, string>,
  diagnostics: Diagnostic[],
): { pages: Map<string, Page>; trashed: Set<string>; home: string } {
  const live: Page[] = [];
  const deleted: Page[] = [];
  const trashed = new Set<string>();
  for (const [id, value] of root.entries()) {
    let entry = cache.pages.get(id);
    if (entry === undefined) {
      const content = isId(id) ? readPage(value) : null;
      entry = content && { content, checked: checkPage(id, content) };
      cache.pages.set(id, entry);
    }
    if (!entry) {
      diagnostics.push(ignored(`pages/${id.slice(0, 80)}`));
      continue;
    }
    const { content, checked } = entry;
    for (const key of content.ignored) diagnostics.push(ignored(`pages/${id}/${key}`));
    if (!content.trashed && content.placed) live.push(checked);
    else {
      trashed.add(id);
      if (content.placed) deleted.push(checked);
    }
  }
  const byOrder = (a: Page, b: Page) => compare(a.order, b.order) || compare(a.id, b.id);
  // T8: an app always shows a page. Two people deleting the last two pages at once keep the first of them.
  if (live.length === 0) {
    const kept = deleted.sort(byOrder)[0];
    if (kept) {
      live.push(kept);
      trashed.delete(kept.id);
    }
  }
  live.sort(byOrder);
  const pages = new Map<string, Page>();
  const shapes = new Set<string>();
  const numbers: Numbers = new Map();
  for (const checked of live) {
    // T9: of two pages with one path, the first keeps it and the other gets a number.
    const wanted = isPagePath(checked.path) ? checked.path : `/page-${checked.id}`;
    const path = otherPagePath(wanted, shapes, numbers);
    if (path !== checked.path) {
      diagnostics.push(
        warning("document-path", `A page's path is now ${path}: its own was taken or not allowed.`),
      );
    }
    shapes.add(pathShape(path));
    const uses = checked.uses.filter((use) => files.has(use.file));
    if (uses.length < checked.uses.length) {
      diagnostics.push(
        warning("document-use", `The page ${path} uses a state whose file is not in the app.`),
      );
    }
    const last = cache.pageObjects.get(checked.id);
    if (last?.checked === checked && last.page.path === path && last.page.uses.length === uses.length) {
      pages.set(checked.id, last.page);
      continue;
    }
    const page =
      path === checked.path && uses.length === checked.uses.length ? checked : { ...checked, path, uses };
    cache.pageObjects.set(checked.id, { checked, page });
    pages.set(checked.id, page);
  }
  if (pages.size === 0) {
    pages.set(STAND_IN_PAGE, {
      id: STAND_IN_PAGE,
      path: "/",
      title: { value: "Home" },
      uses: [],
      onLoad: [],
      order: "a0",
    });
  }
  return { pages, trashed, home: live[0]?.id ?? STAND_IN_PAGE };
}

function deriveNodes(
  root: Y.Map<unknown>,
  cache: DeriveCache,
  owners: ReadonlySet<string>,
  trashed: ReadonlySet<string>,
  home: string,
  diagnostics: Diagnostic[],
): { nodes: App["nodes"]; tree: Tree; lamport: number } {
  readNodes(root, cache);
  const entries = new Map<string, { content: NodeContent; checked: CheckedNode }>();
  const positions = new Map<string, NodeContent["position"]>();
  let lamport = 0;
  for (const id of root.keys()) {
    const entry = cache.nodes.get(id);
    // An id that is a page's or block's too would make the tree ambiguous.
    if (!entry || owners.has(id) || trashed.has(id)) {
      diagnostics.push(ignored(`nodes/${id.slice(0, 80)}`));
      continue;
    }
    entries.set(id, entry);
    const { position } = entry.content;
    positions.set(id, position);
    if (position && position.lamport > lamport) lamport = position.lamport;
  }
  const tree = resolveTree(positions, owners, trashed, home, (id) => entries.get(id)!.checked.type);
  const nodes: App["nodes"] = {};
  for (const [id, place] of tree.places) {
    const { content, checked } = entries.get(id)!;
    for (const key of content.ignored) diagnostics.push({ ...ignored(`nodes/${id}/${key}`), node: id });
    const repair = tree.repairs.get(id);
    if (repair) diagnostics.push({ ...warning("document-recovered", REPAIR_TEXT[repair]), node: id });
    const last = cache.nodeObjects.get(id);
    if (
      last?.checked === checked &&
      last.node.parent === place.parent &&
      last.node.slot === place.slot &&
      last.node.order === place.index
    ) {
      nodes[id] = last.node;
      continue;
    }
    const node: Node = { ...checked, parent: place.parent, slot: place.slot, order: place.index };
    cache.nodeObjects.set(id, { checked, node });
    nodes[id] = node;
  }
  for (const id of tree.homeless) diagnostics.push({ ...ignored(`nodes/${id}`), node: id });
  return { nodes, tree, lamport };
}

/** Reads and checks the nodes that the cache does not have. */
function readNodes(root: Y.Map<unknown>, cache: DeriveCache): void {
  const fresh = new Map<string, NodeContent>();
  for (const [id, value] of root.entries()) {
    if (cache.nodes.has(id)) continue;
    const content = isId(id) ? readNode(value) : null;
    if (content) fresh.set(id, content);
    else cache.nodes.set(id, null);
  }
  if (fresh.size === 0) return;
  for (const [id, checked] of checkNodes(fresh))
    cache.nodes.set(id, checked && { content: fresh.get(id)!, checked });
}

const REPAIR_TEXT: Record<Repair, string> = {
  malformed: "This node had no readable place and was put on the first page.",
  "missing-parent": "What this node stood in is gone; it was put back where it was before.",
  ring: "Two people moved nodes into each other at once; this one was put back where it was before.",
  misplaced: "This node stood where it cannot stand and was put elsewhere.",
  "too-deep": "This node lay too deep and was put at the top of the first page.",
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function warning(code: DiagnosticCode, message: string): Diagnostic {
  return { severity: "warning", code, message };
}

function ignored(where: string): Diagnostic {
  return warning(
    "document-ignored",
    `Something in the document that does not belong there was ignored: ${where}.`,
  );
}
