/** Finds a value in a state by the way to it, as it is: no code of the app runs. SPEC.md, rules IN1-IN4. */

import type { InstanceNode } from "../tracking/instance.ts";

/** A question about a state, or a change of it, that cannot be answered; the message is for the person who asked. */
export class InspectError extends Error {}

/** Members of one value that can be looked at. */
export const MOST_MEMBERS = 100;

/** A member's name: what stands in a way to it (`2` for the third of a list, map or set). */
export interface Member {
  step: string;
  /** As people read it; the key of a Map. */
  key: unknown;
  value: unknown;
  /** A getter of the app's: it is not run. */
  isCode: boolean;
}

/** How many members a value has; null for what holds none. */
export function sizeOf(value: unknown): number | null {
  if (typeof value !== "object" || value === null || value instanceof Date || ArrayBuffer.isView(value))
    return null;
  if (Array.isArray(value)) return value.length;
  return value instanceof Map || value instanceof Set ? value.size : Object.keys(value).length;
}

/** The first members of a value that holds others. */
export function membersOf(value: object): Member[] {
  if (Array.isArray(value))
    return value
      .slice(0, MOST_MEMBERS)
      .map((held: unknown, index) => ({ step: String(index), key: index, value: held, isCode: false }));
  if (value instanceof Map || value instanceof Set) return membersOfCollection(value);
  return Object.keys(value)
    .slice(0, MOST_MEMBERS)
    .map((key) => propertyOf(value, key));
}

function membersOfCollection(collection: Map<unknown, unknown> | Set<unknown>): Member[] {
  const members: Member[] = [];
  const isMap = collection instanceof Map;
  for (const [key, value] of collection.entries()) {
    if (members.length >= MOST_MEMBERS) break;
    const step = String(members.length);
    members.push({ step, key: isMap ? key : members.length, value, isCode: false });
  }
  return members;
}

function propertyOf(value: object, key: string): Member {
  const descriptor = Object.getOwnPropertyDescriptor(value, key);
  const isCode = descriptor === undefined || !("value" in descriptor);
  return { step: key, key, value: isCode ? undefined : (descriptor.value as unknown), isCode };
}

/** One step down. @throws {InspectError} where there is no such member */
export function memberAt(value: unknown, step: string): Member {
  if (sizeOf(value) === null)
    throw new InspectError("This value has changed: there is nothing below it now.");
  const holder = value as object;
  const member =
    Array.isArray(holder) || holder instanceof Map || holder instanceof Set
      ? ordinalMember(holder, step)
      : Object.hasOwn(holder, step)
        ? propertyOf(holder, step)
        : undefined;
  if (!member || member.isCode) throw new InspectError(`There is no ${JSON.stringify(step)} here any more.`);
  return member;
}

function ordinalMember(holder: unknown[] | Map<unknown, unknown> | Set<unknown>, step: string) {
  const index = /^\d{1,9}$/.test(step) ? Number(step) : -1;
  if (!Array.isArray(holder)) return membersOfCollection(holder)[index];
  return index >= 0 && index < holder.length
    ? { step, key: index, value: holder[index] as unknown, isCode: false }
    : undefined;
}

/** A field's value, or what a computed value was when it was computed last. @throws {InspectError} */
export function memberValue(instance: InstanceNode, member: string): unknown {
  if (instance.fields().includes(member)) return instance.read(member);
  for (const [name, value] of instance.computedNow()) if (name === member) return value;
  throw new InspectError(`${instance.shape.stateClass.name} has no ${JSON.stringify(member)} at the moment.`);
}
