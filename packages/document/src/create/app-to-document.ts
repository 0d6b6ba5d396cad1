import type { App, Block, BlockProp, Node, Page } from "@heddle/schema";
import { newId, ordersBetween, PAGE_HOOKS } from "@heddle/schema";
import * as Y from "yjs";
import {
  BLOCK_EVENT_PREFIX,
  BLOCK_PROP_PREFIX,
  BLOCK_SLOT_PREFIX,
  BLOCK_TYPE_PREFIX,
  EVENT_PREFIX,
  META_PREFIX,
  PROP_PREFIX,
  rootsOf,
  SETTING_PREFIX,
  THEME_PREFIX,
  USE_PREFIX,
} from "../layout/layout.ts";
import { positionRegister } from "../layout/position.ts";
import { lineFeedsOnly, type UseRegister } from "../layout/values.ts";

/**
 * A new document that holds `app`. For creation only: to rebuild an existing document from JSON would double everything in
 * the copies that others hold. @throws never for an app that `parseApp` accepts.
 */
export function appToDocument(app: App): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => writeApp(doc, app), "create");
  return doc;
}

function writeApp(doc: Y.Doc, app: App): void {
  const roots = rootsOf(doc);
  roots.app.set("name", app.name);
  for (const [key, value] of Object.entries(app.theme)) roots.app.set(THEME_PREFIX + key, value);
  for (const [key, value] of Object.entries(app.settings)) roots.app.set(SETTING_PREFIX + key, value);
  for (const [type, version] of Object.entries(app.componentVersions)) roots.versions.set(type, version);
  for (const page of Object.values(app.pages)) roots.pages.set(page.id, pageMap(page));
  for (const block of Object.values(app.blocks)) roots.blocks.set(block.id, blockMap(block));
  for (const node of Object.values(app.nodes)) {
    const pos = positionRegister({
      parent: node.parent,
      slot: node.slot,
      index: node.order,
      lamport: 0,
      previousParent: null,
      previousSlot: null,
    });
    roots.nodes.set(node.id, nodeMap(node, pos));
  }
  for (const [path, text] of Object.entries(app.files)) roots.files.set(newId(), fileMap(path, text));
  for (const [path, asset] of Object.entries(app.assets)) roots.assets.set(path, { ...asset });
}

/** What a new node is made of; the place is given apart. */
export type NodeDraft = Pick<Node, "type" | "props" | "events"> &
  Partial<Pick<Node, "name" | "className" | "source">>;

export function nodeMap(node: NodeDraft, pos: unknown): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("type", node.type);
  map.set("pos", pos);
  if (node.name !== undefined) map.set("name", node.name);
  if (node.className !== undefined) map.set("class", node.className);
  if (node.source !== undefined) map.set("source", node.source);
  for (const [name, value] of Object.entries(node.props)) map.set(PROP_PREFIX + name, value);
  for (const [name, handlers] of Object.entries(node.events)) map.set(EVENT_PREFIX + name, handlers);
  return map;
}

export function pageMap(page: Omit<Page, "id">): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("path", page.path);
  map.set("title", page.title);
  map.set("order", page.order);
  if (page.description !== undefined) map.set("description", page.description);
  if (page.redirect !== undefined) map.set("redirect", page.redirect);
  for (const [name, value] of Object.entries(page.meta ?? {})) map.set(META_PREFIX + name, value);
  if (page.onLoad.length > 0) map.set("onLoad", page.onLoad);
  for (const hook of PAGE_HOOKS) if (page[hook] !== undefined) map.set(hook, page[hook]);
  if (page.source !== undefined) map.set("source", page.source);
  const indexes = ordersBetween(null, null, page.uses.length);
  for (const [at, use] of page.uses.entries()) {
    const register: UseRegister = [indexes[at]!, use.file, use.className];
    map.set(USE_PREFIX + use.name, register);
  }
  return map;
}

export function blockMap(block: Omit<Block, "id">): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("name", block.name);
  map.set("order", block.order);
  if (block.source !== undefined) map.set("source", block.source);
  const setAll = <Entry>(
    prefix: string,
    entries: readonly Entry[],
    name: (entry: Entry) => string,
    rest: (entry: Entry) => unknown[],
  ) => {
    const indexes = ordersBetween(null, null, entries.length);
    for (const [at, entry] of entries.entries())
      map.set(prefix + name(entry), [indexes[at]!, ...rest(entry)]);
  };
  const nameOf = (entry: { name: string }) => entry.name;
  setAll(BLOCK_PROP_PREFIX, block.props, nameOf, (prop) => [propRegister(prop)]);
  setAll(BLOCK_EVENT_PREFIX, block.events, nameOf, (event) => [event.parameters]);
  setAll(
    BLOCK_SLOT_PREFIX,
    block.slots,
    (name) => name,
    () => [],
  );
  setAll(BLOCK_TYPE_PREFIX, block.types, nameOf, (type) => [type.file]);
  setAll(USE_PREFIX, block.uses, nameOf, ({ file, className, own }) => [
    file,
    className,
    ...(own ? [own] : []),
  ]);
  return map;
}

/** A block's prop without its name. */
export function propRegister({ name: _name, ...rest }: BlockProp): Omit<BlockProp, "name"> {
  return rest;
}

export function fileMap(path: string, text: string): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("path", path);
  map.set("text", new Y.Text(lineFeedsOnly(text)));
  return map;
}
