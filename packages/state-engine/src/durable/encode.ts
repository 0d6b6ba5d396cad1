/** From live values to durable text. */

import { BINARY_TYPES, bytesToText, DURABLE_LIMITS, DurableError } from "./values.ts";

/** Encoded text, and what the walk learned on the way. */
export interface Encoded {
  text: string;
  /** True when an object below one of the root's own keys is met again below another. */
  sharedBetweenKeys: boolean;
}

interface Survey {
  /** Every object met, with the root key it was first met under. */
  seen: Map<object, string>;
  repeated: Set<object> | null;
  special: boolean;
  sharedBetweenKeys: boolean;
  nodes: number;
}

/**
 * The durable text of a value: plain JSON where JSON says it all, else tagged (see values.ts). Throws DurableError, with the
 * path, for what could not be restored: functions, symbols, class instances, accessors, or more than the limits.
 */
export function encodeDurable(value: unknown): string {
  return encodeGroup(value).text;
}

/** As encodeDurable, and tells whether the root's members share objects: such fields must be stored as one. */
export function encodeGroup(value: unknown): Encoded {
  if (isPlain(value)) return checked(JSON.stringify(value), false);
  const survey = surveyOf(value);
  if (!survey.special && survey.repeated === null)
    return checked(JSON.stringify(value), survey.sharedBetweenKeys);
  return checked(JSON.stringify(tagged(value, survey, new Map())), survey.sharedBetweenKeys);
}

/** The value as tagged JSON data, to stand inside a log entry. */
export function durableData(value: unknown): unknown {
  if (isPlain(value)) return value;
  const survey = surveyOf(value);
  return survey.special || survey.repeated ? tagged(value, survey, new Map()) : value;
}

/** A primitive that JSON writes as it is. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

function surveyOf(value: unknown): Survey {
  const survey: Survey = {
    seen: new Map(),
    repeated: null,
    special: false,
    sharedBetweenKeys: false,
    nodes: 0,
  };
  inspect(value, survey, [], "");
  return survey;
}

function checked(text: string, sharedBetweenKeys: boolean): Encoded {
  if (text.length > DURABLE_LIMITS.text)
    throw new DurableError(
      `the value takes ${text.length} characters; at most ${DURABLE_LIMITS.text} are stored`,
      "",
    );
  return { text, sharedBetweenKeys };
}

type Path = (string | number)[];

/** A path as code would write it. */
export function formatPath(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path)
    text +=
      typeof step === "number"
        ? `[${step}]`
        : text === ""
          ? step
          : /^[\w$]+$/.test(step)
            ? `.${step}`
            : `[${JSON.stringify(step)}]`;
  return text;
}

/** First pass: what needs tags, what is met more than once, what cannot be stored. */
function inspect(value: unknown, survey: Survey, path: Path, rootKey: string): void {
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value) || Object.is(value, -0)) survey.special = true;
      return;
    case "undefined":
    case "bigint":
      survey.special = true;
      return;
    case "object":
      if (value !== null) inspectObject(value, survey, path, rootKey);
      return;
    default:
      throw new DurableError(`a ${typeof value} cannot be stored`, formatPath(path));
  }
}

function inspectObject(value: object, survey: Survey, path: Path, rootKey: string): void {
  const before = survey.seen.get(value);
  if (before !== undefined) {
    survey.repeated ??= new Set();
    survey.repeated.add(value);
    if (before !== rootKey) survey.sharedBetweenKeys = true;
    return;
  }
  survey.seen.set(value, rootKey);
  if (++survey.nodes > DURABLE_LIMITS.nodes)
    throw new DurableError(`more than ${DURABLE_LIMITS.nodes} objects`, formatPath(path));
  if (path.length > DURABLE_LIMITS.depth)
    throw new DurableError(`nested deeper than ${DURABLE_LIMITS.depth}`, formatPath(path.slice(0, 5)));
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      inspectChild(value[index], survey, path, index, rootKey);
    if (Object.keys(value).length > value.length)
      throw new DurableError("an array with named properties cannot be stored", formatPath(path));
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    if (prototype === null || Object.hasOwn(value, "$")) survey.special = true;
    inspectMembers(value, survey, path, rootKey);
    return;
  }
  survey.special = true;
  if (value instanceof Map) {
    let index = 0;
    for (const [key, member] of value) {
      inspectChild(key, survey, path, index, rootKey);
      inspectChild(member, survey, path, typeof key === "string" ? key : index, rootKey);
      index++;
    }
  } else if (value instanceof Set) {
    let index = 0;
    for (const member of value) inspectChild(member, survey, path, index++, rootKey);
  } else if (!(value instanceof Date) && binaryType(value) === null) {
    throw new DurableError(
      `an instance of ${className(value)} cannot be stored; keep plain data in state and make the object from it`,
      formatPath(path),
    );
  }
}

function inspectMembers(value: object, survey: Survey, path: Path, rootKey: string): void {
  if (Object.getOwnPropertySymbols(value).length > 0)
    throw new DurableError("a property named by a symbol cannot be stored", formatPath(path));
  for (const key of Object.keys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (descriptor && (descriptor.get || descriptor.set))
      throw new DurableError("an accessor cannot be stored", formatPath([...path, key]));
    inspectChild(descriptor?.value, survey, path, key, path.length === 0 ? key : rootKey);
  }
}

function inspectChild(
  value: unknown,
  survey: Survey,
  path: Path,
  step: string | number,
  rootKey: string,
): void {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return;
  path.push(step);
  inspect(value, survey, path, rootKey);
  path.pop();
}

function className(value: object): string {
  try {
    return String(value.constructor?.name || "an unnamed class");
  } catch {
    return "an unnamed class";
  }
}

function binaryType(value: object): string | null {
  if (value instanceof ArrayBuffer) return "ArrayBuffer";
  for (const name of Object.keys(BINARY_TYPES)) if (value instanceof BINARY_TYPES[name]!) return name;
  return null;
}

/** Second pass, for values that need tags. Everything was inspected: nothing here can fail. */
function tagged(value: unknown, survey: Survey, numbers: Map<object, number>): unknown {
  switch (typeof value) {
    case "undefined":
      return { $: "u" };
    case "bigint":
      return { $: "b", v: String(value) };
    case "number":
      if (Object.is(value, -0)) return { $: "n", v: "-0" };
      return Number.isFinite(value) ? value : { $: "n", v: String(value) };
    case "object":
      if (value === null) return null;
      break;
    default:
      return value;
  }
  const object = value as object;
  if (!survey.repeated?.has(object)) return taggedObject(object, survey, numbers);
  const known = numbers.get(object);
  if (known !== undefined) return { $: "r", i: known };
  numbers.set(object, numbers.size);
  return { $: "#", i: numbers.size - 1, v: taggedObject(object, survey, numbers) };
}

function taggedObject(value: object, survey: Survey, numbers: Map<object, number>): unknown {
  if (Array.isArray(value)) return Array.from(value, (item) => tagged(item, survey, numbers));
  if (value instanceof Date) return { $: "d", v: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (value instanceof Map)
    return {
      $: "m",
      v: [...value].map(([key, member]) => [tagged(key, survey, numbers), tagged(member, survey, numbers)]),
    };
  if (value instanceof Set) return { $: "s", v: [...value].map((member) => tagged(member, survey, numbers)) };
  const binary = binaryType(value);
  if (binary !== null) {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(
            (value as DataView).buffer,
            (value as DataView).byteOffset,
            (value as DataView).byteLength,
          );
    return { $: "y", t: binary, v: bytesToText(bytes) };
  }
  const entries = Object.entries(value).map(
    ([key, member]) => [key, tagged(member, survey, numbers)] as const,
  );
  if (Object.getPrototypeOf(value) === null) return { $: "o", z: true, v: entries };
  return Object.hasOwn(value, "$") ? { $: "o", v: entries } : Object.fromEntries(entries);
}
