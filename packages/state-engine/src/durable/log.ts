/** Changes appended to a big field's snapshot, so that a commit costs what changed. SPEC.md, rules D7-D8. */

import { decodeDurable, define, fromDurableData } from "./decode.ts";
import { durableData } from "./encode.ts";
import { DurableError } from "./values.ts";

/** A step down: a property, an array index, a Map's primitive key, or the position of a Map's entry or Set's member. */
export type LogStep = string | number | { key: string | number | boolean | null } | { at: number };

/**
 * One captured change below a stored unit. Letters on disk: `s` set a property, `d` delete it, `a` splice, `o` permute (new[i] = old[order[i]]),
 * `t` append to a text (of a property, or the unit's own when no key follows), `m` set in a Map or add to a Set (no value), `x` delete from a Map or Set, `c` clear, `w` overwrite (Date, bytes), `r` set a property to an object that stands elsewhere.
 */
export type LogOperation =
  | { kind: "set"; path: LogStep[]; key: string | number; value: unknown }
  | { kind: "append"; path: LogStep[]; key: string | number | null; text: string }
  | { kind: "delete"; path: LogStep[]; key: string | number }
  | { kind: "splice"; path: LogStep[]; start: number; remove: number; insert: unknown[] }
  | { kind: "order"; path: LogStep[]; order: number[] }
  | { kind: "put"; path: LogStep[]; key: unknown; value: unknown }
  | { kind: "add"; path: LogStep[]; key: unknown }
  | { kind: "drop"; path: LogStep[]; key: unknown }
  | { kind: "clear"; path: LogStep[] }
  | { kind: "overwrite"; path: LogStep[]; value: unknown }
  | { kind: "link"; path: LogStep[]; key: string | number; target: LogStep[] };

const steps = (path: LogStep[]): unknown[] =>
  path.map((step) => (typeof step === "object" ? ("at" in step ? [step.at] : [step.key, 0]) : step));

/** A change as a log entry: JSON text. Throws DurableError when a value cannot be stored. */
export function encodeLogOperation(operation: LogOperation): string {
  const path = steps(operation.path);
  switch (operation.kind) {
    case "set":
      return JSON.stringify(["s", path, operation.key, durableData(operation.value)]);
    case "append":
      return JSON.stringify(["t", path, operation.text, ...(operation.key === null ? [] : [operation.key])]);
    case "delete":
      return JSON.stringify(["d", path, operation.key]);
    case "splice":
      return JSON.stringify(["a", path, operation.start, operation.remove, durableData(operation.insert)]);
    case "order":
      return JSON.stringify(["o", path, operation.order]);
    case "put":
      return JSON.stringify(["m", path, durableData(operation.key), durableData(operation.value)]);
    case "add":
      return JSON.stringify(["m", path, durableData(operation.key)]);
    case "drop":
      return JSON.stringify(["x", path, durableData(operation.key)]);
    case "clear":
      return JSON.stringify(["c", path]);
    case "overwrite":
      return JSON.stringify(["w", path, durableData(operation.value)]);
    case "link":
      return JSON.stringify(["r", path, operation.key, steps(operation.target)]);
  }
}

/**
 * A stored unit's value: its snapshot with its log applied. `root` wraps the value, so that an entry may replace it whole.
 * Throws DurableError when snapshot or log is damaged. Objects that hang in several places are added to `repeated`.
 */
export function restoreWithLog(text: string, log: readonly string[], repeated?: Set<object>): unknown {
  const root = { value: decodeDurable(text, repeated) };
  for (const entry of log) {
    let data: unknown;
    try {
      data = JSON.parse(entry);
    } catch {
      throw new DurableError("a log entry is not JSON", "");
    }
    if (!Array.isArray(data) || !Array.isArray(data[1]))
      throw new DurableError("a log entry is malformed", "");
    applyEntry(root, data as [unknown, unknown[], ...unknown[]], repeated);
  }
  return root.value;
}

function applyEntry(
  root: { value: unknown },
  [letter, path, ...rest]: [unknown, unknown[], ...unknown[]],
  repeated: Set<object> | undefined,
): void {
  if (letter === "t") {
    applyAppend(root, path, rest);
    return;
  }
  const target = follow(root.value, path);
  switch (letter) {
    case "s":
      define(target, String(rest[0]), fromDurableData(rest[1], repeated));
      return;
    case "d":
      Reflect.deleteProperty(target, String(rest[0]));
      return;
    case "r": {
      const linked = follow(root.value, Array.isArray(rest[1]) ? rest[1] : damaged());
      repeated?.add(linked);
      define(target, String(rest[0]), linked);
      return;
    }
    case "a":
      arrayOf(target).splice(
        Number(rest[0]),
        Number(rest[1]),
        ...(fromDurableData(rest[2], repeated) as unknown[]),
      );
      return;
    case "o": {
      const list = arrayOf(target);
      const old = list.slice();
      (rest[0] as number[]).forEach((from, to) => {
        list[to] = old[from];
      });
      return;
    }
    case "m":
      if (target instanceof Map)
        target.set(fromDurableData(rest[0], repeated), fromDurableData(rest[1], repeated));
      else if (target instanceof Set) target.add(fromDurableData(rest[0], repeated));
      else damaged();
      return;
    case "x":
      if (target instanceof Map || target instanceof Set) target.delete(fromDurableData(rest[0], repeated));
      else damaged();
      return;
    case "c":
      if (target instanceof Map || target instanceof Set) target.clear();
      else damaged();
      return;
    case "w":
      overwrite(target, fromDurableData(rest[0], repeated));
      return;
    default:
      damaged();
  }
}

function applyAppend(root: { value: unknown }, path: readonly unknown[], [text, key]: unknown[]): void {
  const target = (key === undefined ? root : follow(root.value, path)) as Record<string, unknown>;
  const name = key === undefined ? "value" : String(key);
  const before = Object.hasOwn(target, name) ? target[name] : undefined;
  if (typeof before !== "string" || typeof text !== "string") damaged();
  define(target, name, before + text);
}

function overwrite(target: object, value: unknown): void {
  if (target instanceof Date && value instanceof Date) target.setTime(value.getTime());
  else if (ArrayBuffer.isView(target) && ArrayBuffer.isView(value))
    new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(new Uint8Array(value.buffer));
  else damaged();
}

function follow(root: unknown, path: readonly unknown[]): object {
  let value: unknown = root;
  for (const step of path) {
    if (Array.isArray(step)) {
      if (step.length === 2 && value instanceof Map) value = value.get(step[0]);
      else if (value instanceof Map) value = [...value.values()][Number(step[0])];
      else if (value instanceof Set) value = [...value][Number(step[0])];
      else damaged();
    } else if (typeof value === "object" && value !== null && Object.hasOwn(value, step as string)) {
      value = (value as Record<string, unknown>)[step as string];
    } else damaged();
  }
  return typeof value === "object" && value !== null ? value : damaged();
}

function arrayOf(value: object): unknown[] {
  return Array.isArray(value) ? value : damaged();
}

function damaged(): never {
  throw new DurableError("a log entry does not fit its snapshot", "");
}
