import type { App } from "@heddle/schema";
import { draftBlocks, draftPages } from "../draft/from-app.ts";

/** True when two values are the same JSON; the order of keys does not count, and undefined is the same as absent. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((entry, index) => equalJson(entry, b[index]));
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  if (left.length !== right.length) return false;
  return left.every(
    ([key, value]) => Object.hasOwn(b, key) && equalJson(value, (b as Record<string, unknown>)[key]),
  );
}

/** True when two apps are the same up to ids and order keys: same pages in the same order, same trees, code, assets, settings. */
export function equalApps(a: App, b: App): boolean {
  const rest = ({ pages: _pages, blocks: _blocks, nodes: _nodes, ...others }: App) => others;
  return (
    equalJson(rest(a), rest(b)) &&
    equalJson(draftPages(a), draftPages(b)) &&
    equalJson(draftBlocks(a), draftBlocks(b))
  );
}
