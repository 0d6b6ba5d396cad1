/** What a browser needs to hear of a value, given what it was sent before. SPEC.md, rules B1 and B6. */

import { primitiveText, Sent } from "./wire.ts";

/** Strings shorter than this are sent anew rather than appended to. */
const SHORTEST_APPEND = 8;

export interface ChangedValue {
  /** What to remember as sent. */
  sent: unknown;
  /** The value as JSON text; null when nothing, or only `added`, has to be sent. */
  text: string | null;
  /** What a text grew by, as JSON text. */
  added: string | null;
}

/** Null when the browser shows this already, or the value has no text. `textOf` gives the value's JSON text. */
export function changedValue(
  before: unknown,
  value: unknown,
  textOf: () => string | null,
): ChangedValue | null {
  if (typeof value !== "object" || value === null) return changedPrimitive(before, value, textOf);
  const text = textOf();
  if (text === null) return null;
  const sent = new Sent(text);
  return before instanceof Sent && before.key === sent.key ? null : { sent, text, added: null };
}

function changedPrimitive(before: unknown, value: unknown, textOf: () => string | null): ChangedValue | null {
  if (Object.is(value, before)) return null;
  const isText = typeof value === "string";
  if (isText && typeof before === "string" && before.length >= SHORTEST_APPEND)
    if (value.length > before.length && value.startsWith(before))
      return { sent: value, text: null, added: JSON.stringify(value.slice(before.length)) };
  const text = textOf();
  if (text === null) return null;
  const isAlike =
    !isText && typeof before !== "string" && !(before instanceof Sent) && primitiveText(before) === text;
  return { sent: value, text: isAlike ? null : text, added: null };
}
