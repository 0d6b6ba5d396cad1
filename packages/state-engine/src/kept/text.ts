/** Between a field's value and the text that is kept of it elsewhere. What comes back may be anything: others write there too. */

import { DurableError, decodeDurable, encodeDurable } from "../durable/index.ts";
import { kindOfValue } from "../state/value-kind.ts";

/** A value read from a text, or why there is none: the end of a sentence that begins with where it was kept. */
export type Reading = { ok: true; value: unknown } | { ok: false; because: string };

/** Reads the text as the type that the field's initial value has. Text of a text field is taken as it is, whatever it looks like. */
export function valueOfText(text: string, initial: unknown): Reading {
  switch (typeof initial) {
    case "string":
      return { ok: true, value: text };
    case "number": {
      const value = Number(text);
      return text.trim() === "" || Number.isNaN(value) ? no("is not a number") : { ok: true, value };
    }
    case "boolean":
      return text === "true" || text === "false"
        ? { ok: true, value: text === "true" }
        : no("is neither true nor false");
    case "bigint":
      return /^-?\d{1,1000}$/.test(text) ? { ok: true, value: BigInt(text) } : no("is not a whole number");
    default:
      return structureOfText(text, initial);
  }
}

function structureOfText(text: string, initial: unknown): Reading {
  let value: unknown;
  try {
    value = decodeDurable(text);
  } catch (error) {
    if (!(error instanceof DurableError)) throw error;
    return no("cannot be read");
  }
  const isAny = initial === null || initial === undefined || value === null || value === undefined;
  return isAny || kindOfValue(value) === kindOfValue(initial)
    ? { ok: true, value }
    : no(`is not what the field holds (${kindOfValue(initial)})`);
}

function no(because: string): Reading {
  return { ok: false, because };
}

/**
 * The text to keep of a value; null = there is nothing to keep.
 * @throws {DurableError} for what cannot be kept, with its path
 */
export function textOfValue(value: unknown, initial: unknown): string | null {
  if (value === null || value === undefined) return null;
  const isPlain = typeof value === typeof initial && typeof value !== "object";
  return isPlain ? String(value) : encodeDurable(value);
}
