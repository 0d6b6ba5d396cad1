/**
 * What a draft's author should know of a value that a prop was given and does not take. Every check takes the same time however large the
 * value is: it looks at its kind, its length and its beginning.
 */

import type { ExpectedValue, ValueKind } from "../program/program.ts";

/** What is wrong with a value: of each kind a binding is told of once. */
export interface ValueMistake {
  kind: "missing" | "kind" | "number" | "choice" | "item" | "markup" | "long";
  /** A sentence's end, after the prop's name: `takes a number, and was given the text "12%".` */
  text: string;
}

/** UTF-16 units that a value may have without a word. */
export const LONGEST_VALUE = 256 * 1024;
/** As far as tags are looked for in a text. */
const MARKUP_UNITS = 1_000;
/** As many members of a list are looked at. */
const LOOKED_AT = 100;
const EXCERPT_UNITS = 60;

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;

/** Null when the prop takes the value. `text`: the value as JSON text, where somebody has it. */
export function mistakeOf(
  expected: ExpectedValue,
  value: unknown,
  text: string | null = null,
): ValueMistake | null {
  if (value === null || value === undefined)
    return expected.required
      ? { kind: "missing", text: `needs ${spokenKinds(expected.kinds)}, and was given nothing.` }
      : null;
  return (
    numberMistake(value) ??
    kindMistake(expected, value) ??
    choiceMistake(expected, value) ??
    itemMistake(expected, value) ??
    lengthMistake(value, text) ??
    markupMistake(expected, value)
  );
}

function numberMistake(value: unknown): ValueMistake | null {
  if (!isUnsendable(value)) return null;
  return { kind: "number", text: `was given ${described(value)}: the page gets null, and shows nothing.` };
}

/** A number, or a date, that JSON has no text for. */
function isUnsendable(value: unknown): boolean {
  return typeof value === "number"
    ? !Number.isFinite(value)
    : value instanceof Date && Number.isNaN(value.getTime());
}

function kindMistake({ kinds }: ExpectedValue, value: unknown): ValueMistake | null {
  if (!kinds || kinds.includes(kindOf(value))) return null;
  return { kind: "kind", text: `takes ${spokenKinds(kinds)}, and was given ${described(value)}.` };
}

function choiceMistake({ options }: ExpectedValue, value: unknown): ValueMistake | null {
  if (!options || typeof value !== "string" || options.includes(value)) return null;
  const all = options.map((option) => JSON.stringify(option)).join(", ");
  return { kind: "choice", text: `takes one of ${all}, and was given ${described(value)}.` };
}

function itemMistake({ items }: ExpectedValue, value: unknown): ValueMistake | null {
  if (!items || !Array.isArray(value)) return null;
  const length = Math.min(value.length, LOOKED_AT);
  for (let place = 0; place < length; place++) {
    const item: unknown = value[place];
    const isThere = item !== null && item !== undefined;
    if (isThere && items.includes(kindOf(item)) && !isUnsendable(item)) continue;
    return {
      kind: "item",
      text: `takes a list in which each entry is ${spokenKinds(items)}; entry ${place + 1} is ${described(item)}.`,
    };
  }
  return null;
}

function lengthMistake(value: unknown, text: string | null): ValueMistake | null {
  const length = typeof value === "string" ? value.length : (text?.length ?? 0);
  if (length <= LONGEST_VALUE) return null;
  const what = typeof value === "string" ? described(value) : described(value, length);
  return {
    kind: "long",
    text: `was given ${what}: all of it travels to the browser. Show a part of it, or of a long list the rows that are looked at.`,
  };
}

function markupMistake({ showsTags }: ExpectedValue, value: unknown): ValueMistake | null {
  if (!showsTags || typeof value !== "string" || !TAG.test(value.slice(0, MARKUP_UNITS))) return null;
  return {
    kind: "markup",
    text: `was given ${described(value)}: its HTML tags are shown as they are. Html draws them, Markdown draws formatted text.`,
  };
}

/** As it is on the wire: a date is a text, a set is a list. */
function kindOf(value: unknown): ValueKind {
  switch (typeof value) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "object":
      if (Array.isArray(value) || value instanceof Set || value instanceof Map) return "list";
      return value instanceof Date ? "text" : "record";
    default:
      return "text";
  }
}

const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  record: "an object",
};

function spokenKinds(kinds: readonly ValueKind[] | undefined): string {
  return kinds ? kinds.map((kind) => KIND_WORDS[kind]).join(" or ") : "a value";
}

/** A value in a few words, with its beginning. */
function described(value: unknown, length?: number): string {
  const size = length === undefined ? "" : ` of ${length.toLocaleString("en")} characters`;
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") {
    const isCut = value.length > EXCERPT_UNITS;
    const excerpt = JSON.stringify(value.slice(0, EXCERPT_UNITS)).slice(0, -1);
    if (!isCut) return `the text ${excerpt}"`;
    return `a text of ${value.length.toLocaleString("en")} characters that begins with ${excerpt}…"`;
  }
  if (typeof value !== "object") return String(value).slice(0, EXCERPT_UNITS);
  if (value instanceof Date) return isUnsendable(value) ? "an invalid date" : "a date";
  if (Array.isArray(value)) return `a list of ${value.length}${size && `, ${size.slice(4)}`}`;
  return `${value instanceof Set || value instanceof Map ? "a list" : "an object"}${size}`;
}
