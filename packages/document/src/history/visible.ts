import type { App } from "@heddle/schema";
import { equalityDeep } from "lib0/function";

/** True when two apps of one view look the same. Nodes and pages that did not change are the same objects, so this costs little. */
export function sameToTheEye(a: App, b: App): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      sameEntries(a.nodes, b.nodes) &&
      sameEntries(a.pages, b.pages) &&
      sameEntries(a.blocks, b.blocks) &&
      sameEntries(a.files, b.files) &&
      sameEntries(a.assets, b.assets) &&
      equalityDeep(a.theme, b.theme) &&
      equalityDeep(a.settings, b.settings))
  );
}

function sameEntries(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key] || (Object.hasOwn(b, key) && equalityDeep(a[key], b[key])));
}
