import type { EventHandler, PropValue, SourceText } from "@heddle/schema";
import * as Y from "yjs";
import { EVENT_PREFIX, PROP_PREFIX } from "../layout/layout.ts";
import { type Position, parsePosition } from "../layout/position.ts";
import { isName, isPlainObject, readHandlers, readPropValue } from "../layout/values.ts";

/** A node as its own map tells it, without its place in the tree. */
export interface NodeContent {
  type: string;
  /** null = there is one but it makes no sense; undefined = not placed. */
  position: Position | null | undefined;
  name?: string;
  props: Record<string, PropValue>;
  className?: PropValue;
  events: Record<string, EventHandler[]>;
  source?: SourceText;
  /** Keys that hold something that does not belong there, and are ignored. */
  ignored: string[];
}

/** Reads one entry of `nodes`; null when it is no node at all. */
export function readNode(value: unknown): NodeContent | null {
  if (!(value instanceof Y.Map)) return null;
  const type: unknown = value.get("type");
  if (!isName(type)) return null;
  const content: NodeContent = { type, position: undefined, props: {}, events: {}, ignored: [] };
  for (const [key, item] of value.entries() as IterableIterator<[string, unknown]>) {
    if (!readKey(content, key, item)) content.ignored.push(key.slice(0, 80));
  }
  return content;
}

function readKey(content: NodeContent, key: string, item: unknown): boolean {
  if (key === "type") return true;
  if (key === "pos") {
    content.position = parsePosition(item);
    return content.position !== null;
  }
  if (key.startsWith(PROP_PREFIX)) {
    const name = key.slice(PROP_PREFIX.length);
    const prop = readPropValue(item);
    if (!isName(name) || !prop) return false;
    content.props[name] = prop;
    return true;
  }
  if (key.startsWith(EVENT_PREFIX)) {
    const name = key.slice(EVENT_PREFIX.length);
    const handlers = readHandlers(item);
    if (!isName(name) || !handlers) return false;
    if (handlers.length > 0) content.events[name] = handlers;
    return true;
  }
  if (key === "class") {
    const className = readPropValue(item);
    if (!className || "bind" in className) return false;
    content.className = className;
    return true;
  }
  if (key === "name") {
    if (typeof item !== "string") return false;
    content.name = item;
    return true;
  }
  if (key === "source") {
    const source = readSource(item);
    if (!source) return false;
    content.source = source;
    return true;
  }
  return false;
}

export function readSource(value: unknown): SourceText | undefined {
  if (!isPlainObject(value)) return undefined;
  const source: SourceText = {};
  for (const key of ["header", "leading"] as const) {
    const text = value[key];
    if (typeof text === "string") source[key] = text;
    else if (text !== undefined) return undefined;
  }
  return source;
}
