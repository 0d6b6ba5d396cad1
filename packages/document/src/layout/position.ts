import { checkId, checkSlotName, isOrderKey } from "@heddle/schema";

/** A node's place: one register, so that parent and order can never be mixed from two writers. */
export interface Position {
  parent: string;
  slot: string;
  /** Fractional index among the siblings of the slot. */
  index: string;
  /** Counts moves over the whole document; the highest breaks a ring. */
  lamport: number;
  /** Where the node stood before: what it falls back to when its parent is gone or in a ring with it. */
  previousParent: string | null;
  previousSlot: string | null;
}

/** The register as it is stored. */
export type PositionRegister = [
  parent: string,
  slot: string,
  index: string,
  lamport: number,
  previousParent: string | null,
  previousSlot: string | null,
];

/** True for an id that the schema accepts. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && checkId(value) === null;
}

function isSlotName(value: unknown): value is string {
  return typeof value === "string" && checkSlotName(value) === null;
}

/** True for an order key that the schema accepts. */
export function isOrder(value: unknown): value is string {
  return typeof value === "string" && value.length <= 512 && isOrderKey(value);
}

/** Reads a register from a document that anybody may have written. */
export function parsePosition(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length < 4) return null;
  const [parent, slot, index, lamport, previousParent, previousSlot] = value as unknown[];
  if (typeof parent !== "string" || parent.length > 64) return null;
  if (!isSlotName(slot)) return null;
  if (typeof lamport !== "number" || !Number.isFinite(lamport)) return null;
  return {
    parent,
    slot,
    index: isOrder(index) ? index : "a0",
    lamport: Math.min(Math.max(0, Math.floor(lamport)), Number.MAX_SAFE_INTEGER - 1),
    previousParent: typeof previousParent === "string" && previousParent.length <= 64 ? previousParent : null,
    previousSlot: isSlotName(previousSlot) ? previousSlot : null,
  };
}

export function positionRegister(position: Position): PositionRegister {
  const { parent, slot, index, lamport, previousParent, previousSlot } = position;
  return [parent, slot, index, lamport, previousParent, previousSlot];
}
