import type { TreeRow } from "../tree-keys/rows.ts";
import { idBelow, type Path } from "./path.ts";
import type { Found } from "./search.ts";
import { isBranch, type Key, keyAt, memberOf, sizeOf } from "./values.ts";

/** A row that is to be seen: a value, or the offer to show more of the one that it lies in. */
export interface JsonRow extends TreeRow {
  path: Path;
  value: unknown;
  /** Of an offer: how many more there are. Of a long text that is open: how much of it is shown. Else null. */
  more: number | null;
  shown: number | null;
}

/** What is open and how much of it is shown, by id. What stands in neither is as it is at first. */
export interface View {
  toggled: ReadonlyMap<string, boolean>;
  /** How many members, or characters, are shown of what has many. */
  shown: ReadonlyMap<string, number>;
  /** What is open by itself. */
  first: ReadonlySet<string>;
  isSorted: boolean;
  /** While somebody searches: nothing but the matches and what they lie in. */
  found: Found | null;
}

/** Members that a list shows at first, and characters that a text shows at first and when it is open. */
export const MEMBERS = 100;
export const CUT = 160;
export const CHARACTERS = 10_000;
/** More is added in larger steps, and never so much that the page would stand still. */
const LARGEST_STEP = 500;

/** How much is shown after one more step. */
export function nextShown(value: unknown, shown: number): number {
  return typeof value === "string" ? shown + CHARACTERS : shown + Math.min(shown, LARGEST_STEP);
}

/** Rows that are opened by themselves at most: a page must not be drawn for ever because of its author's `depth`. */
const MOST_FIRST_ROWS = 400;

/** Ids of what is open at first: down to a depth, as far as there is room. */
export function openAtFirst(value: unknown, depth: number, isSorted: boolean): ReadonlySet<string> {
  const open = new Set<string>();
  let level: { id: string; value: unknown }[] = [{ id: "", value }];
  let rows = 1;
  for (let deep = 0; deep < depth && level.length > 0; deep++) {
    const next: typeof level = [];
    for (const one of level) {
      if (!isBranch(one.value)) continue;
      const count = Math.min(sizeOf(one.value), MEMBERS);
      if (count === 0) continue;
      if (rows + count > MOST_FIRST_ROWS) return open;
      rows += count;
      open.add(one.id);
      for (let index = 0; index < count; index++) {
        const key = keyAt(one.value, index, isSorted);
        next.push({ id: idBelow(one.id, key), value: memberOf(one.value, key) });
      }
    }
    level = next;
  }
  return open;
}

/** The rows to be seen. Work for what is open only, whatever the value's size. */
export function rowsOf(root: unknown, view: View): JsonRow[] {
  const rows: JsonRow[] = [];
  const add = (value: unknown, id: string, path: Path, parent: number, place: [number, number]): void => {
    const isLong = typeof value === "string" && value.length > CUT;
    const size = isLong ? value.length : sizeOf(value);
    const way = view.found?.ways.get(id);
    const isOpen =
      size > 0 &&
      (view.toggled.get(id) ?? (view.found === null ? !isLong && view.first.has(id) : way !== undefined));
    const at = rows.length;
    const limit = Math.min(size, view.shown.get(id) ?? (isLong ? CHARACTERS : MEMBERS));
    rows.push({
      ...{ id, path, value, parent },
      label: String(path.at(-1) ?? ""),
      level: path.length + 1,
      position: place[0],
      siblings: place[1],
      isBranch: size > 0,
      isOpen,
      more: null,
      shown: isLong && isOpen ? limit : null,
    });
    if (!isOpen) return;
    if (isBranch(value)) addMembers(value, id, path, at, way, limit);
    // Of what was found all is shown.
    if (way === undefined && limit < size) rows.push(offer(rows[at]!, at, limit, size));
  };
  const addMembers = (
    value: object,
    id: string,
    path: Path,
    at: number,
    way: readonly Key[] | undefined,
    limit: number,
  ): void => {
    const count = way?.length ?? limit;
    for (let index = 0; index < count; index++) {
      const key = way?.[index] ?? keyAt(value, index, view.isSorted);
      const place: [number, number] = [index + 1, way?.length ?? sizeOf(value)];
      add(memberOf(value, key), idBelow(id, key), [...path, key], at, place);
    }
  };
  add(root, "", [], -1, [1, 1]);
  return rows;
}

/** Its id is none that a path has: those are empty or begin with a slash. */
export const offerId = (id: string) => `+${id}`;

function offer(of: JsonRow, parent: number, shown: number, size: number): JsonRow {
  return {
    id: offerId(of.id),
    path: of.path,
    value: of.value,
    label: "",
    level: of.level + 1,
    parent,
    position: typeof of.value === "string" ? 1 : shown + 1,
    siblings: typeof of.value === "string" ? 1 : size,
    isBranch: false,
    isOpen: false,
    more: size - shown,
    shown,
  };
}
