import type { ComponentManifest } from "./manifest.ts";

/**
 * The type of the nearest node around a place that a component must not stand in, however deep; null = none.
 * @param parent id of the node, page or block that holds the place
 * @param nodeOf a node by id; undefined = no node, as a page or a block
 */
export function forbiddenAround(
  manifest: Pick<ComponentManifest, "notWithin"> | undefined,
  parent: string,
  nodeOf: (id: string) => { type: string; parent: string } | undefined,
): string | null {
  const forbidden = manifest?.notWithin ?? [];
  if (forbidden.length === 0) return null;
  for (let node = nodeOf(parent); node; node = nodeOf(node.parent))
    if (forbidden.includes(node.type)) return node.type;
  return null;
}
