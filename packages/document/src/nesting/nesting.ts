/** What may stand in what: one rule for drop, paste, wrap, keyboard moves and the API. */

import type { ManifestRegistry } from "@heddle/schema";
import type { OperationError } from "../operations/definition.ts";

/** Types that only stand in a parent whose slot names them. */
const PLACED_BY_NAME = new Set(["Case"]);

/**
 * Why a node of `childType` may not stand in `slot` of a `parentType`, or null when it may.
 * @param parentType a component's or control's name; null = the page itself
 */
export function whyNotInside(
  manifests: ManifestRegistry,
  parentType: string | null,
  slot: string,
  childType: string,
): OperationError | null {
  if (!Object.hasOwn(manifests, childType)) {
    return {
      code: "unknown-component",
      message: `There is no component called ${childType}.`,
      cure: "Pick one from the palette.",
    };
  }
  const child = manifests[childType]!;
  if (parentType === null) {
    if (slot !== "children") return noSlot("A page", slot, ["children"]);
    return PLACED_BY_NAME.has(childType) ? misplaced(child.label, "a page") : null;
  }
  if (!Object.hasOwn(manifests, parentType)) {
    return {
      code: "unknown-component",
      message: `Nothing can be put into ${parentType}: there is no component of that name.`,
    };
  }
  const parent = manifests[parentType]!;
  if (!Object.hasOwn(parent.slots, slot)) return noSlot(parent.label, slot, Object.keys(parent.slots));
  const allowed = parent.slots[slot]!.allow;
  if (allowed ? !allowed.includes(childType) : PLACED_BY_NAME.has(childType)) {
    const names = allowed?.map((name) => manifests[name]?.label ?? name).join(", ");
    return {
      code: "not-allowed-inside",
      message: `${child.label} cannot stand in ${parent.label}${names ? `: it takes ${names}` : ""}.`,
    };
  }
  return null;
}

function noSlot(parent: string, slot: string, slots: string[]): OperationError {
  return {
    code: "no-such-slot",
    message:
      slots.length === 0
        ? `${parent} holds nothing inside.`
        : `${parent} has no slot called ${slot}; it has ${slots.join(", ")}.`,
  };
}

function misplaced(child: string, parent: string): OperationError {
  return { code: "not-allowed-inside", message: `${child} cannot stand in ${parent}.` };
}
