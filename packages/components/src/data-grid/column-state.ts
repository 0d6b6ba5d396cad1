/** What a person made of the columns: their order, widths, which are hidden and which are pinned. Plain data, so that it can be kept. */

import { recordsOf } from "../style/records.ts";
import { allowedWidth, type GridColumn, type Side } from "./columns.ts";

export interface ColumnState {
  /** Keys; columns that are not named stand behind. Empty = as the columns come. */
  order: readonly string[];
  /** CSS pixels, of the columns whose width was drawn. */
  widths: Readonly<Record<string, number>>;
  /** Of the columns that were hidden or shown. */
  hidden: Readonly<Record<string, boolean>>;
  /** Of the columns that were pinned or unpinned. */
  pinned: Readonly<Record<string, Side | "none">>;
}

export const UNTOUCHED: ColumnState = { order: [], widths: {}, hidden: {}, pinned: {} };

/** A state from anywhere: what is no part of one is left out. */
export function columnStateOf(value: unknown): ColumnState {
  const record = recordsOf([value])[0];
  if (!record) return UNTOUCHED;
  const { order } = record;
  return {
    order: Array.isArray(order) ? order.filter((key): key is string => typeof key === "string") : [],
    widths: membersOf(record.widths, (width) => typeof width === "number" && Number.isFinite(width)),
    hidden: membersOf(record.hidden, (one) => typeof one === "boolean"),
    pinned: membersOf(record.pinned, (side) => side === "start" || side === "end" || side === "none"),
  };
}

function membersOf<Value>(value: unknown, isOne: (member: unknown) => boolean): Record<string, Value> {
  const record = recordsOf([value])[0] ?? {};
  return Object.fromEntries(Object.entries(record).filter(([, member]) => isOne(member))) as Record<
    string,
    Value
  >;
}

/** All columns as a person ordered, sized, hid and pinned them. */
export function withState(columns: readonly GridColumn[], state: ColumnState): GridColumn[] {
  const place = new Map(state.order.map((key, index) => [key, index]));
  const behind = state.order.length;
  return columns
    .map((column) => {
      const width = own(state.widths, column.key);
      const side = own(state.pinned, column.key);
      return {
        ...column,
        width: width === undefined ? column.width : allowedWidth(column, width),
        isHidden: own(state.hidden, column.key) ?? column.isHidden,
        pinned: side === undefined ? column.pinned : side === "none" ? null : side,
      };
    })
    .sort((one, other) => (place.get(one.key) ?? behind) - (place.get(other.key) ?? behind));
}

/** A column's own entry: a key may be called like a member that all objects have. */
function own<Value>(members: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

/** The order in which `moved` stands before `target`, or behind it. */
export function movedOrder(
  columns: readonly GridColumn[],
  moved: string,
  target: string,
  side: "before" | "after",
): string[] {
  const keys = columns.map(({ key }) => key).filter((key) => key !== moved);
  const place = keys.indexOf(target);
  if (place < 0 || moved === target) return columns.map(({ key }) => key);
  keys.splice(side === "before" ? place : place + 1, 0, moved);
  return keys;
}

/** The order in which a column has changed places with the shown neighbour that is pinned alike; null = there is none. */
export function steppedOrder(columns: readonly GridColumn[], key: string, step: -1 | 1): string[] | null {
  const moved = columns.find((column) => column.key === key);
  const alike = columns.filter((column) => !column.isHidden && column.pinned === moved?.pinned);
  const target = alike[alike.findIndex((column) => column.key === key) + step];
  return moved && target ? movedOrder(columns, key, target.key, step < 0 ? "before" : "after") : null;
}

const PREFIX = "heddle.grid.";

/** What this browser kept of a grid's columns; null = nothing, or it keeps nothing. */
export function readStored(name: string): ColumnState | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : columnStateOf(JSON.parse(text));
  } catch {
    return null;
  }
}

export function store(name: string, state: ColumnState): void {
  try {
    if (state === UNTOUCHED) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(state));
  } catch {
    // A browser that keeps nothing shows the columns as they come.
  }
}
