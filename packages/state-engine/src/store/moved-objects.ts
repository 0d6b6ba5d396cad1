/**
 * Objects that were put into a list although they hung somewhere already: rows that swap places. A log may hold copies of them if each hangs
 * in just one place again before anything in it changes, and when the change is stored. SPEC.md, rules D2 and D8.
 */

import type { Change, Node } from "../tracking/node.ts";
import type { Owner } from "../tracking/owner.ts";
import { sharedBelow } from "./shared-below.ts";

/** More than these are not followed: a new snapshot costs less. */
const MOST_MOVED = 64;

export class MovedObjects {
  private readonly list: string;
  /** Held here: when the change is stored, the owner may have forgotten the handler's nodes. */
  private readonly nodes = new Set<Node>();

  /** `path`: of the list, in its unit. */
  constructor(path: readonly unknown[]) {
    this.list = JSON.stringify(path);
  }

  /** Is it a change of the list itself, and of nothing in its members? */
  isOf(path: readonly unknown[]): boolean {
    return JSON.stringify(path) === this.list;
  }

  /** Takes in what a change of the list puts into it; false when that is nothing a log can follow. */
  take(change: Change, owner: Owner): boolean {
    const members = membersPut(change);
    if (!members) return false;
    for (const member of members) {
      if (typeof member !== "object" || member === null) continue;
      const node = owner.known(member);
      if (!node) return false;
      this.nodes.add(node);
    }
    return this.nodes.size <= MOST_MOVED;
  }

  /** Does each hang in one place, or in none, and what is below it too? */
  areAlone(owner: Owner): boolean {
    for (const node of this.nodes) if (!isAlone(owner, node)) return false;
    return true;
  }
}

function membersPut(change: Change): readonly unknown[] | null {
  if (change.kind === "splice") return change.insert;
  return change.kind === "set" && typeof change.key === "number" ? [change.value] : null;
}

function isAlone(owner: Owner, node: Node): boolean {
  const { raw } = node;
  if (node.ambiguous || node.unplaced) return false;
  const places = node.allPlaces().filter(({ parent, key }) => parent.locate(raw, key) !== undefined);
  const [only] = places;
  if (places.length > 1 || (only && hangsTwice(only.parent.raw, raw))) return false;
  return sharedBelow(owner, raw, new Set([raw])).length === 0;
}

function hangsTwice(container: object, object: object): boolean {
  if (!Array.isArray(container))
    return Object.values(container).filter((member) => member === object).length > 1;
  return container.indexOf(object) !== container.lastIndexOf(object);
}
