import { type EventHandler, isMetaName, type Page, type PropValue, type StateUse } from "@heddle/schema";
import * as Y from "yjs";
import { META_PREFIX, USE_PREFIX } from "../layout/layout.ts";
import { isOrder } from "../layout/position.ts";
import { readHandlers, readPropValue, readUse } from "../layout/values.ts";
import { readSource } from "./node.ts";

/** A page as its own map tells it. `order` undefined = never placed, or its insertion was undone. */
export interface PageContent {
  page: Omit<Page, "id">;
  placed: boolean;
  trashed: boolean;
  ignored: string[];
}

/** Reads one entry of `pages`; null when it is no page at all. */
export function readPage(value: unknown): PageContent | null {
  if (!(value instanceof Y.Map)) return null;
  const path: unknown = value.get("path");
  const order: unknown = value.get("order");
  const ignored: string[] = [];
  const uses: { index: string; use: StateUse }[] = [];
  const content: PageContent = {
    page: {
      path: typeof path === "string" ? path : "",
      title: { value: "" },
      uses: [],
      onLoad: [],
      order: isOrder(order) ? order : "a0",
    },
    placed: order !== undefined,
    trashed: value.get("trash") === true,
    ignored,
  };
  for (const [key, item] of value.entries() as IterableIterator<[string, unknown]>) {
    if (key.startsWith(USE_PREFIX)) {
      const use = readUse(key.slice(USE_PREFIX.length), item);
      if (use && !use.use.own) uses.push(use);
      else ignored.push(key.slice(0, 80));
    } else if (!readKey(content.page, key, item)) {
      ignored.push(key.slice(0, 80));
    }
  }
  uses.sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : a.use.name < b.use.name ? -1 : 1));
  content.page.uses = uses.map((entry) => entry.use);
  return content;
}

function readKey(page: Omit<Page, "id">, key: string, item: unknown): boolean {
  switch (key) {
    case "path":
    case "trash":
      return true;
    case "order":
      return isOrder(item);
    case "title":
    case "description":
    case "redirect": {
      const text: PropValue | undefined = readPropValue(item);
      if (!text || "bind" in text) return false;
      page[key] = text;
      return true;
    }
    case "onLoad":
    case "onUnload":
    case "onConnect":
    case "onDisconnect":
    case "onError": {
      const handlers: EventHandler[] | undefined = readHandlers(item);
      if (!handlers) return false;
      page[key] = handlers;
      return true;
    }
    case "source": {
      const source = readSource(item);
      if (source) page.source = source;
      return source !== undefined;
    }
    default:
      return key.startsWith(META_PREFIX) && readMeta(page, key.slice(META_PREFIX.length), item);
  }
}

function readMeta(page: Omit<Page, "id">, name: string, item: unknown): boolean {
  const text = readPropValue(item);
  if (!isMetaName(name) || !text || "bind" in text) return false;
  page.meta = { ...page.meta, [name]: text };
  return true;
}
