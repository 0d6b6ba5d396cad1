import type { BindingIndex, EventIndex, Template, TemplateNode } from "@heddle/state-engine/program";

/** Where a bound field is found in another template. */
export interface Place {
  binding: BindingIndex;
  event: EventIndex;
}

/**
 * Where the field that shows `binding` stands in a newer template of the same page; null when it is gone or no longer bound two-way.
 * Templates of drafts name their bindings; others are followed only when their parts are the same.
 */
export function followField(older: Template, binding: BindingIndex, newer: Template): Place | null {
  if (older.pageId !== newer.pageId) return null;
  const key = older.bindingKeys?.[binding];
  const isSame = () => JSON.stringify(older.parts) === JSON.stringify(newer.parts);
  const found = key !== undefined ? (newer.bindingKeys?.indexOf(key) ?? -1) : isSame() ? binding : -1;
  if (found < 0) return null;
  const event = eventOf(
    newer.parts.flatMap((part) => part.nodes),
    found,
  );
  return event === null ? null : { binding: found, event };
}

/** The event that writes what a binding shows. */
function eventOf(nodes: readonly TemplateNode[], binding: BindingIndex): EventIndex | null {
  for (const node of nodes) {
    if ("outlet" in node) {
      const inside = eventOf(node.nodes, binding);
      if (inside !== null) return inside;
    }
    if (!("type" in node)) continue;
    for (const [prop, shown] of Object.entries(node.bindings ?? {}))
      if (shown === binding && node.binds?.[prop] !== undefined) return node.binds[prop];
    const below = eventOf(Object.values(node.slots ?? {}).flat(), binding);
    if (below !== null) return below;
  }
  return null;
}
