/** Readers for values that stand in a document: anybody may have written anything there. They give undefined for what does not fit. */

import {
  type BlockUse,
  type EventHandler,
  type Json,
  LONGEST_EVENT_TIME,
  type PropValue,
} from "@heddle/schema";

const MAX_DEPTH = 32;
const NAME = /^[A-Za-z_$][A-Za-z0-9_$-]{0,63}$/;
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** A name that can be a prop, an event or a component, and a key of a plain object. */
export function isName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value) && !RESERVED.has(value);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** True for plain JSON of bounded depth, without keys that would reach a prototype. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  if (!isPlainObject(value)) return false;
  for (const key of Object.keys(value)) {
    if (key === "__proto__" || !isJson(value[key], depth + 1)) return false;
  }
  return true;
}

export function readPropValue(value: unknown): PropValue | undefined {
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length !== 1) return undefined;
  if (keys[0] === "value" && isJson(value.value)) return { value: value.value };
  if (keys[0] === "expression" && typeof value.expression === "string")
    return { expression: value.expression };
  if (keys[0] === "bind" && typeof value.bind === "string") return { bind: value.bind };
  return undefined;
}

export function readHandlers(value: unknown): EventHandler[] | undefined {
  if (!Array.isArray(value) || value.length > 100) return undefined;
  const handlers: EventHandler[] = [];
  for (const item of value as unknown[]) {
    if (!isPlainObject(item) || typeof item.code !== "string") return undefined;
    const handler: EventHandler = { code: item.code };
    if (Array.isArray(item.keys) && item.keys.length > 0) {
      if (!item.keys.every((key) => typeof key === "string")) return undefined;
      handler.keys = item.keys as string[];
    }
    for (const name of ["preventDefault", "stopPropagation", "once"] as const)
      if (item[name] === true) handler[name] = true;
    for (const name of ["throttle", "debounce"] as const) {
      const time = item[name];
      if (typeof time === "number" && Number.isInteger(time) && time >= 1 && time <= LONGEST_EVENT_TIME)
        handler[name] = time;
    }
    handlers.push(handler);
  }
  return handlers;
}

/** A use as it is stored: under the key of its name, with a fractional index that keeps the order of the page's text. */
export type UseRegister = [index: string, file: string, className: string, own?: true];

export function readUse(name: string, value: unknown): { index: string; use: BlockUse } | undefined {
  if (!isName(name) || !Array.isArray(value)) return undefined;
  const [index, file, className, own] = value as unknown[];
  if (typeof index !== "string" || typeof file !== "string" || !isName(className)) return undefined;
  return { index, use: { name, file, className, ...(own === true && { own }) } };
}

/** Text with LF line ends only: editors on different systems would otherwise count positions differently. */
export function lineFeedsOnly(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * A copy of a JSON value whose texts every store and wire takes: no U+0000, which Postgres refuses, and no lone surrogates, which UTF-8 turns
 * into U+FFFD on the way to others, so that the writer's copy would differ from everyone else's for good. What lies deeper than any
 * value of an app stays as it is, for the input's own check to refuse.
 */
export function wellFormed<Value>(value: Value, depth = 0): Value {
  if (typeof value === "string") return storable(value) as Value;
  if (depth > 2 * MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item, depth + 1)) as Value;
  if (isPlainObject(value)) {
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined && key !== "__proto__") copy[storable(key)] = wellFormed(item, depth + 1);
    }
    return copy as Value;
  }
  return value;
}

function storable(text: string): string {
  return (text.includes("\0") ? text.replaceAll("\0", "") : text).toWellFormed();
}
