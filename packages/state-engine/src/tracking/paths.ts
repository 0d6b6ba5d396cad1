/** From changed objects to the paths under which states, and so bindings, see them. SPEC.md, rules T1-T9. */

import type { InstanceNode } from "./instance.ts";
import type { Node } from "./node.ts";
import type { Owner } from "./owner.ts";
import { searchPlaces } from "./search.ts";

/** Where an object hangs: from an instance down `keys`; `raws[i]` is the object that `keys[i]` leads to. */
export interface RootPath {
  instance: InstanceNode;
  keys: string[];
  raws: object[];
}

/** A path that changed. The last key may lead to no object: `raws` is then one shorter. */
export interface DirtyPath extends RootPath {
  /**
   * `deep`: anything below may have changed too, uncaptured. `stored`: what was captured of a fresh value is not how it is now; it was
   * not shown yet, so this concerns only what is stored.
   */
  kind: "change" | "deep" | "stored";
}

/** Objects reachable in more ways than this count as: everything in those fields may have changed. */
const MOST_PATHS = 64;

/** Adds the paths of changed nodes to `paths`; a changed structure is the path of the node itself. */
export function resolvePaths(owner: Owner, dirty: Map<Node, Set<string> | null>, paths: DirtyPath[]): void {
  for (const [node, keys] of dirty) {
    const places = placesOf(owner, node);
    if (places.length > MOST_PATHS) {
      paths.push(...coarse(places));
      continue;
    }
    for (const { instance, keys: above, raws } of places) {
      if (keys === null) paths.push({ instance, keys: above, raws, kind: "change" });
      else
        for (const key of keys)
          paths.push({ instance, keys: [...above, node.step(key)], raws, kind: "change" });
    }
  }
}

function coarse(places: RootPath[]): DirtyPath[] {
  const fields = new Map<string, DirtyPath>();
  for (const { instance, keys } of places) {
    const field = keys[0] ?? "";
    fields.set(`${instance.name}.${field}`, { instance, keys: [field], raws: [], kind: "deep" });
  }
  return [...fields.values()];
}

/** All the paths under which an object hangs now. Empty when it is in no state any more. */
export function placesOf(owner: Owner, node: Node): RootPath[] {
  const instance = node.asInstance();
  if (instance) return [{ instance, keys: [], raws: [] }];
  if (!node.ambiguous) {
    const above = new Above();
    pathsTo(owner, node, above, new Set());
    if (above.trusted && above.paths.length > 0) return above.paths;
  }
  searchPlaces(owner, node);
  const above = new Above();
  pathsTo(owner, node, above, new Set());
  return above.paths;
}

class Above {
  readonly paths: RootPath[] = [];
  /** False when a container still holds the object but hangs nowhere that is known. */
  trusted = true;
  /** Some way up led back to where it came from. */
  cyclic = false;
}

function pathsTo(owner: Owner, node: Node, above: Above, visiting: Set<object>): void {
  visiting.add(node.raw);
  for (const place of node.allPlaces()) {
    const parent = owner.known(place.parent.raw) ?? place.parent;
    const key = parent.locate(node.raw, place.key);
    if (key === undefined) continue;
    const instance = parent.asInstance();
    if (instance) {
      above.paths.push({ instance, keys: [String(key)], raws: [node.raw] });
      continue;
    }
    if (visiting.has(parent.raw)) {
      above.cyclic = true;
      continue;
    }
    if (parent.ambiguous) above.trusted = false;
    const further = new Above();
    pathsTo(owner, parent, further, visiting);
    if (further.cyclic) above.cyclic = true;
    if (!further.trusted || (further.paths.length === 0 && !further.cyclic)) above.trusted = false;
    const step = parent.step(key);
    for (const path of further.paths) {
      if (above.paths.length > MOST_PATHS) break;
      above.paths.push({
        instance: path.instance,
        keys: [...path.keys, step],
        raws: [...path.raws, node.raw],
      });
    }
  }
  visiting.delete(node.raw);
}
