/** The values of a state as one text, while nothing happens to its session. SPEC.md, rule FO4. */

import { DurableError, decodeDurable, encodeDurable } from "../durable/index.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { Owner } from "../tracking/owner.ts";

/** Fields whose text is shorter take more room as a text than as they are. UTF-16 units. */
const SHORTEST = 64;

/** Takes the values of big fields out of the states; gives false when there was none, or they are such that they have to stay. */
export function foldFields(owner: Owner): boolean {
  if (!owner.isForgotten) return false;
  let isFolded = false;
  for (const instance of owner.instances) if (foldInstance(instance)) isFolded = true;
  return isFolded;
}

/** Puts them back. */
export function unfoldFields(owner: Owner): void {
  for (const instance of owner.instances) {
    const { foldedFields } = instance;
    if (foldedFields === null) continue;
    instance.foldedFields = null;
    const repeated = new Set<object>();
    const values = decodeDurable(foldedFields, repeated) as Record<string, unknown>;
    for (const field of Object.keys(values)) instance.raw[field] = values[field];
    for (const object of repeated) owner.keepAmbiguous(object);
  }
}

function foldInstance(instance: InstanceNode): boolean {
  const values = Object.fromEntries(
    Object.entries(instance.raw).filter(([, value]) => typeof value === "object" && value !== null),
  );
  let text: string;
  try {
    text = encodeDurable(values);
  } catch (error) {
    // What cannot be stored stays as it is.
    if (error instanceof DurableError) return false;
    throw error;
  }
  if (text.length < SHORTEST) return false;
  instance.foldedFields = text;
  // What was computed holds the objects that are given up.
  instance.invalidateAll();
  for (const field of Object.keys(values)) instance.raw[field] = null;
  return true;
}
