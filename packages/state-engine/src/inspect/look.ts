/** What a value of a state holds, one level of it, for those who work on the app. SPEC.md, rule IN1. */

import { previewOf } from "../state/preview.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import { MOST_MEMBERS, memberAt, membersOf, memberValue, sizeOf } from "./find.ts";

/** What kind of value it is, as far as somebody can change it by hand. */
export type LookedKind =
  | "text"
  | "number"
  | "boolean"
  | "nothing"
  | "date"
  | "bigint"
  | "list"
  | "map"
  | "set"
  | "object"
  | "other";

/** A member of the value that was looked at. Type aliases, so that both are Json. */
export type LookedMember = {
  /** Its step in a way that leads to it. */
  step: string;
  /** As people read it. */
  name: string;
  kind: LookedKind;
  /** The beginning of its value. */
  preview: string;
  /** It holds members itself. */
  opens: boolean;
  /** It as JSON, where that is short and says all of it: what can be edited. */
  json: string | null;
};

/** Answer to `look`. */
export type Looked = {
  kind: LookedKind;
  json: string | null;
  members: LookedMember[];
  /** Members beyond those told. */
  more: number;
};

/** UTF-16 units of a value's JSON. */
const LONGEST_JSON = 4_000;
/** Values below one that is told as JSON. */
const MOST_VALUES = 500;

/** @throws {InspectError} where there is no such value */
export function lookAt(instance: InstanceNode, member: string, path: readonly string[]): Looked {
  let value = memberValue(instance, member);
  for (const step of path) value = memberAt(value, step).value;
  const size = sizeOf(value);
  const members = size === null ? [] : membersOf(value as object);
  return {
    ...described(value),
    members: members.map((each) => ({
      step: each.step,
      name: typeof each.key === "object" && each.key !== null ? previewOf(each.key) : String(each.key),
      preview: each.isCode ? "…" : previewOf(each.value),
      opens: (sizeOf(each.value) ?? 0) > 0,
      ...described(each.value),
    })),
    more: Math.max(0, (size ?? 0) - MOST_MEMBERS),
  };
}

function described(value: unknown): { kind: LookedKind; json: string | null } {
  return { kind: kindOf(value), json: jsonOf(value) };
}

export function kindOf(value: unknown): LookedKind {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return "text";
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return typeof value as "number" | "boolean" | "bigint";
  if (typeof value !== "object" || ArrayBuffer.isView(value)) return "other";
  if (Array.isArray(value)) return "list";
  if (value instanceof Map) return "map";
  if (value instanceof Set) return "set";
  return value instanceof Date ? "date" : "object";
}

/** A value as JSON that can be read back as the same; null where it cannot, or is long. */
function jsonOf(value: unknown): string | null {
  if (value === undefined) return "null";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : JSON.stringify(value.toISOString());
  if (typeof value === "bigint") return JSON.stringify(String(value));
  if (!isSmallJson(value)) return null;
  const text = JSON.stringify(value);
  return text.length <= LONGEST_JSON ? text : null;
}

/** Looks at no more of it than a short value has, and runs no getter. */
function isSmallJson(root: unknown): boolean {
  const open: unknown[] = [root];
  const seen = new Set<object>();
  let length = 0;
  for (let count = 0; open.length > 0; count++) {
    const value = open.pop();
    if (typeof value === "string") length += value.length;
    if (count > MOST_VALUES || length > LONGEST_JSON) return false;
    if (value === null || typeof value === "string" || typeof value === "boolean") continue;
    if (typeof value === "number" && Number.isFinite(value)) continue;
    if (typeof value !== "object" || seen.has(value)) return false;
    seen.add(value);
    const size = sizeOf(value);
    if (size === null || size > MOST_MEMBERS || value instanceof Map || value instanceof Set) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
    for (const member of membersOf(value)) {
      if (member.isCode || member.key === "toJSON") return false;
      open.push(member.value);
    }
  }
  return true;
}
