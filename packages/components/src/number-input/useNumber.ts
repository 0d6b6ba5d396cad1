import type { FieldRules } from "@heddle/schema/form-rules";
import { useState } from "react";
import { useFormField } from "../form/useFormField.ts";
import { editedNumber, readNumber, signOf, type Writing, writtenNumber } from "./number-text.ts";

interface Options {
  value: unknown;
  name: unknown;
  rules: FieldRules;
  writing: Writing;
}

interface Edited {
  given: number | null;
  number: number | null;
  /** What is being typed; null = the number as it is written. */
  typed: string | null;
}

function numberFrom(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** What the browser's own field of numbers holds. */
function plainNumber(text: string): number | null {
  return text.trim() === "" ? null : numberFrom(Number(text));
}

/** The number of a field, and its text: what is typed stands as it is ("1.", "-0") while it means the number. */
export function useNumber({ value, name, rules, writing }: Options) {
  const isFormatted = writing.format !== "plain";
  const given = numberFrom(value);
  const field = useFormField<number | null>({ name, rules, given });
  const [state, setState] = useState<Edited>({ given, number: field.initial, typed: null });
  let now = state;
  if (!Object.is(state.given, given)) {
    now = state.number === given ? { ...state, given } : { given, number: given, typed: null };
    setState(now);
  }
  field.shows(now.number, now.number);
  const { number, typed } = now;
  const written = number === null ? "" : isFormatted ? writtenNumber(number, writing) : String(number);

  return {
    isFormatted,
    number,
    text: typed ?? written,
    /** The number as people write it. */
    written,
    message: field.message,
    sign: isFormatted ? signOf(writing) : null,
    /** Its text has no sign of its own then. */
    isTyped: typed !== null,
    /** Gives the number that the text means. */
    type: (text: string): number | null => {
      const read = isFormatted ? readNumber(text, writing) : plainNumber(text);
      setState((last) => ({ ...last, number: read, typed: text }));
      // Its value stands beside its text, which the form reads once it is drawn.
      if (isFormatted) field.changed();
      return read;
    },
    set: (next: number) => {
      setState((last) => ({
        ...last,
        number: next,
        typed: isFormatted ? editedNumber(next, writing) : null,
      }));
      field.changed();
    },
    /** The text to edit, without groups and signs, which a caret would stumble over. */
    enter: () => {
      if (isFormatted)
        setState((last) => ({ ...last, typed: number === null ? "" : editedNumber(number, writing) }));
    },
    leave: () => {
      if (isFormatted) setState((last) => ({ ...last, typed: null }));
    },
  };
}
