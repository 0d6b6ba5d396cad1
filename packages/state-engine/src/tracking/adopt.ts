/** Fresh objects on their way into a state: what is tracked inside them is unwrapped, and its new place noted. */

import { copyOf, copyOfContainers, isContainer } from "./copy.ts";
import { type Node, nodeOf } from "./node.ts";
import type { Owner } from "./owner.ts";

/** A fresh container and where it hangs; its node is made only if something inside needs it. */
interface Spot {
  value: object;
  key: unknown;
  parent: Spot | Node;
}

/**
 * Walks a fresh value that is stored under `key` of `parent`. Tracked proxies inside become the objects they stand for,
 * with this as one more place; frozen data and other owners' objects are copied.
 */
export function adoptFresh(
  owner: Owner,
  fresh: Set<object>,
  value: object,
  parent: Node,
  key: unknown,
): void {
  walk({ owner, fresh }, { value, key, parent });
}

interface Walk {
  owner: Owner;
  fresh: Set<object>;
}

function walk(state: Walk, spot: Spot): void {
  const { value } = spot;
  const known = state.owner.known(value);
  if (known || state.fresh.has(value)) {
    const node = known ?? nodeAt(state, spot);
    if (known) known.addPlace(nodeAt(state, spot.parent), spot.key);
    else node.ambiguous = true;
    state.owner.noteAdopted(node);
    return;
  }
  state.fresh.add(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const member: unknown = value[index];
      if (typeof member !== "object" || member === null) continue;
      const stored = inner(state, spot, index, member);
      if (stored !== member) value[index] = stored;
    }
  } else if (value instanceof Map) {
    const entries = [...value];
    if (entries.some(([key]) => nodeOf(key))) value.clear();
    for (const [key, member] of entries) {
      const storedKey = typeof key === "object" && key !== null ? inner(state, spot, key, key) : key;
      value.set(
        storedKey,
        typeof member === "object" && member !== null ? inner(state, spot, storedKey, member) : member,
      );
    }
  } else if (value instanceof Set) {
    const members = [...value];
    const stored = members.map((member: unknown) =>
      typeof member === "object" && member !== null ? inner(state, spot, member, member) : member,
    );
    if (stored.some((member, index) => member !== members[index])) {
      value.clear();
      for (const member of stored) value.add(member);
    }
  } else {
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      if (typeof member !== "object" || member === null) continue;
      const stored = inner(state, spot, key, member);
      if (stored !== member) (value as Record<string, unknown>)[key] = stored;
    }
  }
}

/** What to store for an object inside a fresh container. */
function inner(state: Walk, container: Spot, key: unknown, member: object): object {
  const node = nodeOf(member);
  if (node && node.owner === state.owner) {
    node.addPlace(nodeAt(state, container), key);
    state.owner.noteAdopted(node);
    return node.raw;
  }
  const frozen = !node && isContainer(member) && Object.isFrozen(member);
  const stored = node ? copyOf(node.raw) : frozen ? copyOfContainers(member) : member;
  if (isContainer(stored as object)) walk(state, { value: stored as object, key, parent: container });
  return stored as object;
}

function nodeAt(state: Walk, spot: Spot | Node): Node {
  if (!("value" in spot)) return spot;
  const known = state.owner.known(spot.value);
  if (known) return known;
  return state.owner.make(spot.value, nodeAt(state, spot.parent), spot.key)!;
}
