import type { Page, StateUse } from "@heddle/schema";
import { freeNames, type SyntaxNode } from "../expression/index.ts";

/** Who knows what a name of a page's code stands for: the browser, the server, or both (a global). */
export type Whereabouts = "local" | "served" | "anywhere";

/** The names of a piece of a page's code. */
export interface Names {
  whereIs(name: string): Whereabouts;
  /** Does it stand for a state of the server's, or its `route`? These have methods and are no values; rows' items are values. */
  isState(name: string): boolean;
}

/** A variable of a row, as far as the browser is concerned. */
export interface RowNames {
  item: string;
  index: string | null;
  /** The browser makes the rows, or only puts them in their places. Absent: the server does both. */
  local?: "row" | "index";
}

/** The names of a page's or layout's code within rows, outermost first. */
export function namesOf(
  page: Page,
  rows: readonly RowNames[],
  isLocalClass: (use: StateUse) => boolean,
): Names {
  const states = new Map<string, Whereabouts>([["route", "served"]]);
  for (const use of page.uses) {
    const where = isLocalClass(use) ? "local" : "served";
    // In events, `use(Class)` is the state itself.
    if (!states.has(use.className)) states.set(use.className, where);
    states.set(use.name, where);
  }
  const rowOf = (name: string) => rows.findLast((row) => row.item === name || row.index === name);
  return {
    whereIs: (name) => {
      const row = rowOf(name);
      if (!row) return states.get(name) ?? "anywhere";
      if (row.local === "row") return "local";
      return row.index === name && row.local === "index" ? "local" : "served";
    },
    isState: (name) => !rowOf(name) && states.get(name) === "served",
  };
}

/** What a piece of code takes from where. */
export interface Uses {
  local: boolean;
  served: boolean;
}

/** `bound`: names declared around the piece, inside code that the browser runs: only the browser knows their values. */
export function usesOf(node: SyntaxNode, names: Names, bound: ReadonlySet<string> = NOTHING_BOUND): Uses {
  const uses: Uses = { local: false, served: false };
  for (const name of freeNames(node)) {
    const where = bound.has(name) ? "local" : names.whereIs(name);
    if (where === "local") uses.local = true;
    if (where === "served") uses.served = true;
  }
  return uses;
}

export const NOTHING_BOUND: ReadonlySet<string> = new Set();

/** The names in force inside a node that declares some. */
export function within(bound: ReadonlySet<string>, declared: ReadonlySet<string>): ReadonlySet<string> {
  return declared.size === 0 ? bound : new Set([...bound, ...declared]);
}
