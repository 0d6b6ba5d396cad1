import type { NavigationItem } from "./items.ts";

/** What is said of the entry for the page that is open: `page` where it leads there, `true` where the page lies below it. */
export type Current = "page" | "true";

/** The entry of all levels that stands for an address, and how. */
export interface CurrentItem {
  readonly item: NavigationItem;
  readonly current: Current;
}

/**
 * The one entry that is marked: the one that leads exactly there, or else the one whose path is the longest beginning of the address. Of
 * several for the same path, the one with most of the address's query. An entry for a part of a page (`/#pricing`) is never marked: which
 * part is being read is not known.
 */
export function currentItem(items: readonly NavigationItem[], visited: string): CurrentItem | null {
  const here = partsOf(visited);
  if (here === null) return null;
  let best: CurrentItem | null = null;
  let most = 0;
  for (const item of flat(items)) {
    const closeness = closenessOf(item.href, here);
    if (closeness <= most) continue;
    most = closeness;
    best = { item, current: closeness >= EXACT ? "page" : "true" };
  }
  return best;
}

/** Is this entry the marked one, or is that below it? */
export function holds(item: NavigationItem, marked: NavigationItem | undefined): boolean {
  return marked !== undefined && (item === marked || item.items.some((below) => holds(below, marked)));
}

interface Address {
  path: string;
  query: URLSearchParams;
}

/** Any exact address is closer than any beginning. */
const EXACT = 1_000_000;

/** 0 = it is another place. */
function closenessOf(href: string, here: Address): number {
  const there = partsOf(href);
  if (there === null || href.includes("#")) return 0;
  const names = [...new Set(there.query.keys())];
  if (names.some((name) => here.query.get(name) !== there.query.get(name))) return 0;
  if (there.path === here.path) return EXACT + names.length;
  // The first page is above every other, so that it would always be marked.
  return there.path !== "/" && here.path.startsWith(`${there.path}/`) ? there.path.length : 0;
}

/** A path of the app without what makes no difference; null for anything else. */
function partsOf(address: string): Address | null {
  if (!address.startsWith("/") || address.startsWith("//")) return null;
  const [path = "", search = ""] = address.split("#")[0]!.split("?");
  return { path: decoded(path).replace(/\/+$/, "") || "/", query: new URLSearchParams(search) };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function flat(items: readonly NavigationItem[]): NavigationItem[] {
  return items.flatMap((item) => [item, ...flat(item.items)]);
}
