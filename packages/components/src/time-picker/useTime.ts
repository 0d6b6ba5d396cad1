import type { FieldRules } from "@heddle/schema/form-rules";
import { useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";
import { isoOf, readTime, type Time, timeOf, timeText, type Writing } from "./time-text.ts";

interface Limits {
  min: Time | null;
  max: Time | null;
}

interface Options {
  value: unknown;
  name: unknown;
  required: unknown;
  messages: FieldRules["messages"] | undefined;
  writing: Writing;
  limits: Limits;
  onChange: ((time: string) => void) | undefined;
}

/** The time of a field: what is typed until it is one, what is wrong with it, and whom to tell. */
export function useTime({ value, name, required, messages, writing, limits, onChange }: Options) {
  const given = textOf(value);
  const field = useFormField<string>({
    name,
    rules: { required: Boolean(required), messages: messages ?? {} },
    given,
  });
  const [iso, edit] = useEdited(given, field.initial);
  field.shows(iso, iso);
  /** What is being typed and is no time yet; null = nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const now = timeOf(iso);

  const choose = (time: Time | null) => {
    setTyped(null);
    setProblem("");
    const next = time === null ? "" : isoOf(time, writing.hasSeconds);
    if (next === iso) return;
    edit(next);
    field.changed();
    onChange?.(next);
  };
  const commit = () => {
    if (typed === null) return;
    const isEmpty = typed.trim() === "";
    const read = isEmpty ? null : readTime(typed, writing.locale);
    const wrong = isEmpty ? "" : problemWith(read, limits, writing, messages);
    setProblem(wrong);
    if (wrong === "") choose(read);
  };
  return {
    iso,
    value: now,
    text: typed ?? (now === null ? iso : timeText(now, writing)),
    message: problem || field.message,
    choose,
    commit,
    /** Gives the time that it would be. */
    type: (text: string): Time | null => {
      setTyped(text);
      return readTime(text, writing.locale);
    },
  };
}

/** 23:45 has no two numbers that can be mixed up. */
const EXAMPLE = 23 * 3600 + 45 * 60;

/** Why what was typed is not taken; "" = it is. */
function problemWith(
  time: Time | null,
  { min, max }: Limits,
  writing: Writing,
  messages: FieldRules["messages"] | undefined,
): string {
  if (time === null) return textOf(messages?.format) || `Write the time as ${timeText(EXAMPLE, writing)}.`;
  if (min !== null && time < min) return textOf(messages?.minimum) || `Not before ${timeText(min, writing)}.`;
  if (max !== null && time > max) return textOf(messages?.maximum) || `Not after ${timeText(max, writing)}.`;
  return "";
}
