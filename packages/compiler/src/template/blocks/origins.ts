/**
 * Names the nodes of blocks as people know them: in the template a use of a block is one element, whatever is inside; problems,
 * bindings and events name the block's own nodes.
 */

import type { PartTemplate, TemplateNode } from "@heddle/state-engine/program";
import type { Expansion, Origin } from "./expansion.ts";

/** Marks elements with what the canvas knows; changes the template's nodes in place. */
export function markOrigins(parts: readonly PartTemplate[], { origins }: Expansion): void {
  if (origins.size === 0) return;
  for (const part of parts) for (const node of part.nodes) mark(node, origins);
}

function mark(node: TemplateNode, origins: ReadonlyMap<string, Origin>): void {
  const origin = node.node === undefined ? undefined : origins.get(node.node);
  if (origin?.isTop) node.node = origin.use;
  else if (origin) delete node.node;
  const inner = "slots" in node ? Object.values(node.slots ?? {}).flat() : "outlet" in node ? node.nodes : [];
  for (const one of inner) mark(one, origins);
}

/** The same with nodes of blocks by their own ids. */
export function withOrigins<Value extends { node?: string }>(
  values: Value[],
  { origins }: Expansion,
): Value[] {
  if (origins.size === 0) return values;
  return values.map((value) => {
    const origin = value.node === undefined ? undefined : origins.get(value.node);
    return origin ? { ...value, node: origin.node } : value;
  });
}
