/** Changes a value of a state by hand, as a handler would: tracked, shown, stored. SPEC.md, rules IN2 and IN3. */

import type { Json } from "@heddle/schema";
import type { InstanceNode } from "../tracking/instance.ts";
import { InspectError, memberAt, memberValue } from "./find.ts";
import { kindOf, type LookedKind } from "./look.ts";

const NAMES: Record<LookedKind, string> = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  nothing: "nothing",
  date: "a date",
  bigint: "a whole number (bigint)",
  list: "a list",
  map: "a Map",
  set: "a Set",
  object: "an object",
  other: "something that JSON cannot say",
};

/**
 * Sets what stands at the end of the way. Runs no code of the app but what follows from any change.
 * @throws {InspectError} where nothing stands there, or the value is of another kind
 */
export function changeValue(
  instance: InstanceNode,
  field: string,
  path: readonly string[],
  json: Json,
): void {
  const { stateClass } = instance.shape;
  if (!instance.fields().includes(field)) {
    const isComputed = instance.isComputed(field);
    throw new InspectError(
      isComputed
        ? `${stateClass.name}.${field} is computed: change what it is computed from.`
        : `${stateClass.name} has no field ${JSON.stringify(field)}.`,
    );
  }
  if (path.length > 0 && instance.workers?.has(field))
    throw new InspectError(
      `${stateClass.name}.${field} is a list of its own kind: only its methods change it.`,
    );
  let now = memberValue(instance, field);
  let holder: object = instance.proxy;
  let key: unknown = field;
  for (const step of path) {
    const member = memberAt(now, step);
    holder = heldBy(holder, key) as object;
    key = member.key;
    now = member.value;
  }
  const value = suitable(now, json, [`${stateClass.name}.${field}`, ...path].join("."));
  if (holder instanceof Map) holder.set(key, value);
  else if (holder instanceof Set)
    throw new InspectError("What a Set holds cannot be changed in place: only code adds and removes.");
  else (holder as Record<string, unknown>)[key as string] = value;
}

/** The tracked member of a tracked holder; `find.ts` has seen that it is no code. */
function heldBy(holder: object, key: unknown): unknown {
  if (holder instanceof Map) return holder.get(key);
  if (holder instanceof Set) return [...holder][key as number];
  return (holder as Record<string, unknown>)[key as string];
}

/** The value to set: of the kind that stands there now, unless one of the two is nothing. */
function suitable(now: unknown, json: Json, place: string): unknown {
  const kind = kindOf(now);
  const given = kindOf(json);
  if (kind === "nothing") return json;
  if (given === "nothing") return null;
  if (kind === "date" && typeof json === "string" && !Number.isNaN(Date.parse(json))) return new Date(json);
  if (
    kind === "bigint" &&
    (typeof json === "string" || typeof json === "number") &&
    /^-?\d+$/.test(String(json))
  )
    return BigInt(json);
  if (kind === given) return json;
  throw new InspectError(`${place} is ${NAMES[kind]}, and this is ${NAMES[given]}.`);
}
