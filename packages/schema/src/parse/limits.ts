/** First gate for a document from outside: is it plain JSON of a bearable size? Runs before any schema sees it. */

import type { Json } from "../app/app.ts";
import { type ParseIssue, pathText } from "./issue.ts";

export interface ParseLimits {
  /** Characters of all texts and keys together. */
  characters: number;
  /** Values of all kinds together. */
  values: number;
  /** Levels of nesting of the document. */
  depth: number;
  /** Levels of nodes within nodes on a page. */
  treeDepth: number;
}

export const DEFAULT_LIMITS: ParseLimits = {
  characters: 20_000_000,
  values: 2_000_000,
  depth: 64,
  treeDepth: 200,
};

export type PlainResult = { ok: true; value: Json } | { ok: false; issue: ParseIssue };

/**
 * Copies a document while checking that it is plain JSON within limits: no class instances, functions, rings, NaN, `__proto__`.
 * Properties whose value is undefined are left out, CR LF and CR in texts become LF, -0 becomes 0. Texts are what every store and wire takes:
 * U+0000, which Postgres does not, is refused, and half of a pair of surrogates becomes U+FFFD, as UTF-8 would make it.
 */
export function copyPlain(document: unknown, limits: ParseLimits): PlainResult {
  let characters = 0;
  let values = 0;
  const path: (string | number)[] = [];
  class Refused extends Error {}
  const refuse = (message: string): never => {
    throw new Refused(message);
  };
  const text = (value: string): string => {
    characters += value.length;
    if (characters > limits.characters)
      refuse(`The document is too large: at most ${limits.characters} characters of text.`);
    if (value.includes("\0"))
      refuse("The text holds the character U+0000, which cannot be stored. Take it out.");
    return (value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value).toWellFormed();
  };
  const copy = (value: unknown): Json => {
    if (++values > limits.values) refuse(`The document is too large: at most ${limits.values} values.`);
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") return text(value);
    if (typeof value === "number")
      return Number.isFinite(value) ? value || 0 : refuse(`${value} is not a number that JSON can hold.`);
    if (typeof value !== "object")
      return refuse(`must be JSON, not ${value === undefined ? "undefined" : `a ${typeof value}`}.`);
    if (path.length >= limits.depth)
      refuse(`The document is nested too deeply: at most ${limits.depth} levels.`);
    if (Array.isArray(value)) {
      const list: Json[] = [];
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        list.push(copy(value[index]));
        path.pop();
      }
      return list;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      refuse("must be plain data, not an instance of a class.");
    const record: { [key: string]: Json } = {};
    for (const [key, entry] of Object.entries(value)) {
      path.push(key);
      if (key === "__proto__") refuse(`The key "__proto__" is not allowed.`);
      text(key);
      if (!key.isWellFormed())
        refuse("The key holds half of a character (a lone surrogate). Write it whole.");
      if (entry !== undefined) record[key] = copy(entry);
      path.pop();
    }
    return record;
  };
  try {
    return { ok: true, value: copy(document) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, issue: { path: pathText(path), message: error.message } };
  }
}
