/** What stands within what on the page, as far as components mind (`notWithin`); what blocks and layouts hide, the outline tells. */

import type { ManifestRegistry } from "@heddle/schema";
import type { Outline } from "./scene.ts";

/** Types around what is put into a node, or on the page itself, nearest first. */
export function* typesAround({ nodes, within }: Outline, parent: string): Iterable<string> {
  for (let node = nodes.get(parent); node; node = nodes.get(node.parent)) {
    yield node.type;
    yield* node.within ?? [];
  }
  yield* within;
}

/** Types in some nodes, themselves included, that mind what they are within. */
export function typesHeldOnPage(
  { nodes, children }: Outline,
  manifests: ManifestRegistry,
  roots: Iterable<string>,
): string[] {
  const held = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.get(id);
    if (!node) continue;
    if (manifests[node.type]?.notWithin) held.add(node.type);
    for (const type of node.holds ?? []) held.add(type);
    for (const child of children.get(id) ?? []) open.push(child.id);
  }
  return [...held];
}
