/** Blocks as a document holds them, and as the schema accepts them. */

import type { Block, BlockEvent, BlockProp, BlockType, BlockUse } from "@heddle/schema";
import * as Y from "yjs";
import {
  BLOCK_EVENT_PREFIX,
  BLOCK_PROP_PREFIX,
  BLOCK_SLOT_PREFIX,
  BLOCK_TYPE_PREFIX,
  USE_PREFIX,
} from "../layout/layout.ts";
import { isOrder } from "../layout/position.ts";
import { isJson, isName, isPlainObject, readUse } from "../layout/values.ts";
import { readSource } from "./node.ts";
import { fits } from "./validity.ts";

/** A block as its own map tells it. `placed` false = its insertion was undone. */
export interface BlockContent {
  block: Omit<Block, "id">;
  placed: boolean;
  trashed: boolean;
  ignored: string[];
}

interface Indexed<Entry> {
  index: string;
  entry: Entry;
}

/** Reads one entry of `blocks`; null when it is no block at all. */
export function readBlock(value: unknown): BlockContent | null {
  if (!(value instanceof Y.Map)) return null;
  const name: unknown = value.get("name");
  const order: unknown = value.get("order");
  const ignored: string[] = [];
  const props: Indexed<BlockProp>[] = [];
  const events: Indexed<BlockEvent>[] = [];
  const slots: Indexed<string>[] = [];
  const types: Indexed<BlockType>[] = [];
  const uses: Indexed<BlockUse>[] = [];
  let source: Block["source"];
  for (const [key, item] of value.entries() as IterableIterator<[string, unknown]>) {
    const named = key.slice(2);
    const rest = restOf(item);
    if (key === "name" || key === "trash" || (key === "order" && isOrder(item))) continue;
    if (key === "source") {
      source = readSource(item);
      if (source) continue;
    } else if (key.startsWith(USE_PREFIX)) {
      const use = readUse(named, item);
      if (use && uses.push({ index: use.index, entry: use.use }) > 0) continue;
    } else if (rest && isName(named)) {
      const { index, first } = rest;
      if (key.startsWith(BLOCK_PROP_PREFIX)) {
        const prop = readProp(named, first);
        if (prop && props.push({ index, entry: prop }) > 0) continue;
      } else if (key.startsWith(BLOCK_EVENT_PREFIX) && typeof first === "string") {
        events.push({ index, entry: { name: named, parameters: first } });
        continue;
      } else if (key.startsWith(BLOCK_TYPE_PREFIX) && typeof first === "string") {
        types.push({ index, entry: { name: named, file: first } });
        continue;
      } else if (key.startsWith(BLOCK_SLOT_PREFIX)) {
        slots.push({ index, entry: named });
        continue;
      }
    }
    ignored.push(key.slice(0, 80));
  }
  const nameOf = (entry: { name: string }) => entry.name;
  return {
    block: {
      name: typeof name === "string" ? name : "",
      props: inOrder(props, nameOf),
      events: inOrder(events, nameOf),
      slots: inOrder(slots, (slot) => slot),
      types: inOrder(types, nameOf),
      uses: inOrder(uses, nameOf),
      order: isOrder(order) ? order : "a0",
      ...(source && { source }),
    },
    placed: order !== undefined,
    trashed: value.get("trash") === true,
    ignored,
  };
}

function restOf(item: unknown): { index: string; first: unknown } | null {
  if (!Array.isArray(item)) return null;
  const [index, first] = item as unknown[];
  return typeof index === "string" ? { index, first } : null;
}

function readProp(name: string, value: unknown): BlockProp | null {
  if (!isPlainObject(value) || typeof value.type !== "string") return null;
  const prop: BlockProp = { name, type: value.type };
  if (value.required === true) prop.required = true;
  if (value.default !== undefined && isJson(value.default)) prop.default = value.default;
  return prop;
}

function inOrder<Entry>(entries: Indexed<Entry>[], nameOf: (entry: Entry) => string): Entry[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return entries
    .sort((a, b) => compare(a.index, b.index) || compare(nameOf(a.entry), nameOf(b.entry)))
    .map(({ entry }) => entry);
}

const PROBE = "probe-block";

/** Is the block valid by itself, given that the files it names are there? Its name is looked at apart. */
function blockFits(block: Block): boolean {
  const files = Object.fromEntries([...block.uses, ...block.types].map(({ file }) => [file, ""]));
  return fits({ blocks: { [PROBE]: { ...block, id: PROBE, name: "Probe" } }, files });
}

/** The block without what the schema refuses; that is named in the content's `ignored`. */
export function checkBlock(id: string, content: BlockContent): Block {
  const whole: Block = { id, ...content.block };
  if (blockFits(whole)) return whole;
  const { name, order, source } = whole;
  let block: Block = { id, name, order, props: [], events: [], slots: [], types: [], uses: [] };
  const attempt = (key: string, candidate: Block) => {
    if (blockFits(candidate)) block = candidate;
    else content.ignored.push(key);
  };
  for (const prop of whole.props)
    attempt(BLOCK_PROP_PREFIX + prop.name, { ...block, props: [...block.props, prop] });
  for (const event of whole.events)
    attempt(BLOCK_EVENT_PREFIX + event.name, { ...block, events: [...block.events, event] });
  for (const slot of whole.slots)
    attempt(BLOCK_SLOT_PREFIX + slot, { ...block, slots: [...block.slots, slot] });
  for (const type of whole.types)
    attempt(BLOCK_TYPE_PREFIX + type.name, { ...block, types: [...block.types, type] });
  for (const use of whole.uses) attempt(USE_PREFIX + use.name, { ...block, uses: [...block.uses, use] });
  if (source !== undefined) attempt("source", { ...block, source });
  return block;
}
