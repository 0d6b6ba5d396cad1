/**
 * The tree, derived from position registers by a pure function that gives the same answer everywhere. Rules T1-T7 of SPEC.md.
 */

import { MAX_TREE_DEPTH, TRASH } from "../layout/layout.ts";
import type { Position } from "../layout/position.ts";
import { legalisePlaces } from "./legal.ts";

export interface Place {
  parent: string;
  slot: string;
  index: string;
}

export type Repair = "malformed" | "missing-parent" | "ring" | "misplaced" | "too-deep";

export interface Tree {
  /** Nodes that stand on a live page. */
  places: Map<string, Place>;
  /** Parent id → slot → ids in order. */
  children: Map<string, Map<string, string[]>>;
  /** Nodes whose stored position could not be used as it is. */
  repairs: Map<string, Repair>;
  /** Nodes that are not shown because they can stand nowhere: a Case without a Match, and what is in it. */
  homeless: Set<string>;
}

type Standing = "page" | "trash" | "missing" | "ring";

/**
 * @param positions node id → its register; null = malformed, undefined = not placed (trashed by an undo of its insertion)
 * @param livePages ids of pages that are shown
 * @param trashedPages ids of deleted pages; what stands on them is deleted with them
 * @param home the page that takes what has lost its place
 * @param typeOf a node's type, for the places that controls allow
 */
export function resolveTree(
  positions: ReadonlyMap<string, Position | null | undefined>,
  livePages: ReadonlySet<string>,
  trashedPages: ReadonlySet<string>,
  home: string,
  typeOf: (id: string) => string,
): Tree {
  const standing = new Map<string, Standing>();
  const cuts = new Set<string>();

  // T1, T2: follow each node upwards; a path walked once is never walked again.
  for (const start of positions.keys()) {
    if (standing.has(start)) continue;
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = start;
    let result: Standing;
    for (;;) {
      const known = standing.get(at);
      if (known !== undefined) {
        // Below a ring or a missing parent nothing needs repair of its own: the cut node above is what is put elsewhere.
        result = known;
        break;
      }
      const position = positions.get(at);
      path.push(at);
      onPath.add(at);
      if (position === undefined) {
        result = "trash";
        break;
      }
      if (position === null) {
        cuts.add(at);
        result = "missing";
        break;
      }
      const { parent } = position;
      if (livePages.has(parent)) {
        result = "page";
        break;
      }
      if (parent === TRASH || trashedPages.has(parent)) {
        result = "trash";
        break;
      }
      if (!positions.has(parent)) {
        cuts.add(at);
        result = "missing";
        break;
      }
      if (onPath.has(parent)) {
        // T4: the ring is cut at its edge with the highest (lamport, id).
        cuts.add(newestOf(path.slice(path.indexOf(parent)), positions));
        result = "ring";
        break;
      }
      at = parent;
    }
    for (const id of path) standing.set(id, result);
  }

  // T3, T5: a cut node goes back to where it came from if that stands on a page by itself, else to the home page.
  const places = new Map<string, Place>();
  const repairs = new Map<string, Repair>();
  for (const [id, where] of standing) {
    if (where === "trash") continue;
    const position = positions.get(id);
    if (!cuts.has(id)) {
      if (position) places.set(id, { parent: position.parent, slot: position.slot, index: position.index });
      continue;
    }
    repairs.set(id, position ? (where === "ring" ? "ring" : "missing-parent") : "malformed");
    const before = position?.previousParent ?? null;
    const roots = before !== null && (livePages.has(before) || standing.get(before) === "page");
    places.set(id, {
      parent: roots ? before : home,
      slot: (roots ? position?.previousSlot : null) ?? "children",
      index: position?.index ?? "a0",
    });
  }
  const homeless = legalisePlaces(places, repairs, typeOf, (id) => livePages.has(id), home);
  let children = groupChildren(places);
  if (homeless.size > 0) {
    // A set grows while it is walked: all below a homeless node is homeless too.
    for (const id of homeless) {
      places.delete(id);
      for (const siblings of children.get(id)?.values() ?? [])
        for (const child of siblings) homeless.add(child);
    }
    children = groupChildren(places);
  }
  return { places, repairs, homeless, children: capDepth(children, places, repairs, livePages, home) };
}

function newestOf(ring: string[], positions: ReadonlyMap<string, Position | null | undefined>): string {
  let newest = ring[0]!;
  let best = positions.get(newest)?.lamport ?? 0;
  for (const id of ring) {
    const lamport = positions.get(id)?.lamport ?? 0;
    if (lamport > best || (lamport === best && id > newest)) {
      newest = id;
      best = lamport;
    }
  }
  return newest;
}

/** T6: siblings sort by (index, id), by code units. */
function groupChildren(places: ReadonlyMap<string, Place>): Map<string, Map<string, string[]>> {
  const children = new Map<string, Map<string, string[]>>();
  for (const [id, place] of places) {
    let slots = children.get(place.parent);
    if (!slots) {
      slots = new Map();
      children.set(place.parent, slots);
    }
    const siblings = slots.get(place.slot);
    if (siblings) siblings.push(id);
    else slots.set(place.slot, [id]);
  }
  for (const slots of children.values()) {
    for (const siblings of slots.values()) if (siblings.length > 1) sortSiblings(siblings, places);
  }
  return children;
}

function sortSiblings(siblings: string[], places: ReadonlyMap<string, Place>): void {
  siblings.sort((a, b) => {
    const left = places.get(a)!.index;
    const right = places.get(b)!.index;
    return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
  });
}

/**
 * T7: what lies deeper than the cap is put at the home page's top, so that no reader of the tree can be made to recurse without end. Changes
 * `children` where something moves: each node is looked at twice at most, however deep the tree was.
 */
function capDepth(
  children: Map<string, Map<string, string[]>>,
  places: Map<string, Place>,
  repairs: Map<string, Repair>,
  livePages: ReadonlySet<string>,
  home: string,
): Map<string, Map<string, string[]>> {
  const lifted: string[] = [];
  let queue: string[] = [...livePages];
  for (let depth = 1; queue.length > 0; depth++) {
    const next: string[] = [];
    for (const parent of queue) {
      for (const siblings of children.get(parent)?.values() ?? []) for (const id of siblings) next.push(id);
      if (depth > MAX_TREE_DEPTH) children.delete(parent);
    }
    queue = next;
    if (depth <= MAX_TREE_DEPTH) continue;
    for (const id of next) {
      lifted.push(id);
      repairs.set(id, "too-deep");
      places.set(id, { parent: home, slot: "children", index: places.get(id)!.index });
    }
    // They stand at the first level now, and what is in them at the second.
    depth = 1;
  }
  if (lifted.length === 0) return children;
  const slots = children.get(home) ?? new Map<string, string[]>();
  const siblings = [...(slots.get("children") ?? []), ...lifted];
  sortSiblings(siblings, places);
  return children.set(home, slots.set("children", siblings));
}
