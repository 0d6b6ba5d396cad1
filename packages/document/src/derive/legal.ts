/** Places that the schema does not allow, made legal: rules T10 and T11 of SPEC.md. */

import { CONTROL_MANIFESTS, isControl } from "@heddle/schema";
import type { Place, Repair } from "./tree.ts";

/**
 * Mends places in `places` itself.
 * @param typeOf a node's type
 * @returns the nodes that can stand nowhere: a Case without a Match, with all below it
 */
export function legalisePlaces(
  places: Map<string, Place>,
  repairs: Map<string, Repair>,
  typeOf: (id: string) => string,
  isPage: (id: string) => boolean,
  home: string,
): Set<string> {
  const homeless = new Set<string>();
  for (const [id, place] of places) {
    const type = typeOf(id);
    const parentType = isPage(place.parent) ? null : typeOf(place.parent);
    let legal: Place | null = place;
    if (parentType === null) {
      if (place.slot !== "children") legal = { ...place, slot: "children" };
      if (type === "Case") legal = null;
    } else if (type === "Case" && parentType !== "Match") {
      legal = null;
    } else if (isControl(parentType)) {
      legal = insideControl(parentType, type, place, home);
    }
    if (legal === null) homeless.add(id);
    else if (legal !== place) {
      places.set(id, legal);
      if (!repairs.has(id)) repairs.set(id, "misplaced");
    }
  }
  return homeless;
}

function insideControl(parentType: string, type: string, place: Place, home: string): Place {
  const { slots } = CONTROL_MANIFESTS[parentType]!;
  const slot = Object.hasOwn(slots, place.slot) ? place.slot : Object.keys(slots)[0];
  const allow = slot === undefined ? [] : slots[slot]!.allow;
  if (slot === undefined || (allow && !allow.includes(type)))
    return { parent: home, slot: "children", index: place.index };
  return slot === place.slot ? place : { ...place, slot };
}
