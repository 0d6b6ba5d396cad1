import { idBelow, type Path } from "./path.ts";
import { isBranch, type Key, keyAt, MOST_DEPTH, memberOf, plainText, sizeOf } from "./values.ts";

/** What a search found. */
export interface Found {
  /** Ids of what matches. */
  hits: ReadonlySet<string>;
  /** By id of what has matches somewhere in it: the keys that lead to them, in order. */
  ways: ReadonlyMap<string, readonly Key[]>;
  /** There may be more: it was left off after enough matches, or enough work. */
  isCut: boolean;
}

/** As many as people look through. */
const MOST_HITS = 200;
/** So much of a value is looked at while somebody types: a few dozen milliseconds. */
const MOST_ENTRIES = 300_000;
/** Of a single text. */
const MOST_CHARACTERS = 100_000;

/** What was typed, to be found anywhere, in small letters or capitals; null = nothing was. */
export function patternOf(typed: string): RegExp | null {
  const text = typed.trim();
  return text === "" ? null : new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "i");
}

/** Finds keys of objects, and values, that have the pattern in them. Bounded work whatever the value. */
export function search(root: unknown, pattern: RegExp, isSorted: boolean): Found {
  const hits = new Set<string>();
  const ways = new Map<string, Key[]>();
  const path: Key[] = [];
  let entries = 0;
  let isCut = false;

  const note = () => {
    let id = "";
    for (const key of path) {
      const keys = ways.get(id) ?? [];
      // Members come in order, so a key that is known already is the last.
      if (keys.at(-1) !== key) keys.push(key);
      ways.set(id, keys);
      id = idBelow(id, key);
    }
    hits.add(id);
  };
  const look = (value: unknown): void => {
    if (matches(path, value, pattern)) note();
    if (!isBranch(value)) return;
    if (path.length >= MOST_DEPTH) {
      isCut = true;
      return;
    }
    const size = sizeOf(value);
    for (let index = 0; index < size && !isCut; index++) {
      if (++entries > MOST_ENTRIES || hits.size >= MOST_HITS) {
        isCut = true;
        return;
      }
      const key = keyAt(value, index, isSorted);
      path.push(key);
      look(memberOf(value, key));
      path.pop();
    }
  };
  look(root);
  return { hits, ways, isCut };
}

function matches(path: Path, value: unknown, pattern: RegExp): boolean {
  const key = path.at(-1);
  if (typeof key === "string" && pattern.test(key)) return true;
  if (isBranch(value)) return false;
  return pattern.test(typeof value === "string" ? value.slice(0, MOST_CHARACTERS) : plainText(value));
}
