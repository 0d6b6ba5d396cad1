import type { LogStep } from "../durable/index.ts";
import type { Node } from "../tracking/node.ts";
import type { Owner } from "../tracking/owner.ts";

/** Where a change falls in what is stored: a field's id, and the steps from its unit's root. */
export interface LogPlace {
  id: string;
  steps: LogStep[];
}

/**
 * A way from a stored field to an object, with keys as they are now. `membersOf` tells how many fields the unit of a field
 * has (0 = none): in a group the first step is the field's id. `except` = a place that does not count: where it was just put.
 */
export function logPlace(
  owner: Owner,
  node: Node,
  membersOf: (id: string) => number,
  except: readonly unknown[] | null = null,
): LogPlace | null {
  return wayUp(owner, node, membersOf, except && JSON.stringify(except), new Set());
}

function wayUp(
  owner: Owner,
  node: Node,
  membersOf: (id: string) => number,
  except: string | null,
  visiting: Set<object>,
): LogPlace | null {
  visiting.add(node.raw);
  try {
    for (const place of node.allPlaces()) {
      const parent = owner.known(place.parent.raw) ?? place.parent;
      if (visiting.has(parent.raw)) continue;
      const key = parent.locate(node.raw, place.key);
      if (key === undefined) continue;
      const instance = parent.asInstance();
      if (instance) {
        const id = `${instance.name}.${String(key)}`;
        const found = { id, steps: membersOf(id) > 1 ? [id] : [] };
        if (except === null || JSON.stringify(found.steps) !== except) return found;
        continue;
      }
      const step = stepOf(parent.raw, key, node.raw);
      if (step === null) continue;
      const above = wayUp(owner, parent, membersOf, null, visiting);
      if (!above) continue;
      const found = { id: above.id, steps: [...above.steps, step] };
      if (except === null || JSON.stringify(found.steps) !== except) return found;
    }
    return null;
  } finally {
    visiting.delete(node.raw);
  }
}

function stepOf(container: object, key: unknown, child: object): LogStep | null {
  if (Array.isArray(container)) return Number(key);
  if (container instanceof Set) return { at: [...container].indexOf(child) };
  if (container instanceof Map) {
    if (container.get(key) !== child) return null;
    if (
      key === null ||
      typeof key === "string" ||
      typeof key === "boolean" ||
      (typeof key === "number" && Number.isFinite(key))
    )
      return { key };
    return { at: [...container.keys()].indexOf(key) };
  }
  return String(key);
}
