import type { FieldRules } from "@heddle/schema/form-rules";
import type { CalendarDate } from "@internationalized/date";
import { useState } from "react";
import { textOf } from "../style/element.ts";
import { dateOf, dateText, exampleDate, readDate } from "./date-text.ts";

interface Options {
  iso: string;
  min: CalendarDate | null;
  max: CalendarDate | null;
  /** Null = not known yet. */
  locale: string | null;
  messages: FieldRules["messages"] | undefined;
  /** Something else was entered: its ISO text, "" for none. */
  onChoose(iso: string): void;
}

/** The text of a date: what is typed until it is one, and what is wrong with it. */
export function useDateText({ iso, min, max, locale, messages, onChoose }: Options) {
  /** What is being typed and is no date yet; null = nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const date = dateOf(iso);
  const choose = (chosen: CalendarDate | null) => {
    setTyped(null);
    setProblem("");
    const next = chosen?.toString() ?? "";
    if (next !== iso) onChoose(next);
  };
  /** Why what was typed is not taken; "" = it is. */
  const problemWith = (read: CalendarDate | null) => {
    if (!read) return textOf(messages?.format) || `Write the date as ${exampleDate(locale)}.`;
    if (min && read.compare(min) < 0)
      return textOf(messages?.minimum) || `Not before ${dateText(min, locale)}.`;
    if (max && read.compare(max) > 0)
      return textOf(messages?.maximum) || `Not after ${dateText(max, locale)}.`;
    return "";
  };
  return {
    date,
    text: typed ?? (date ? dateText(date, locale) : iso),
    problem,
    type: setTyped,
    choose,
    commit: () => {
      if (typed === null) return;
      const isEmpty = typed.trim() === "";
      const read = isEmpty ? null : readDate(typed, locale);
      const wrong = isEmpty ? "" : problemWith(read);
      setProblem(wrong);
      if (wrong === "") choose(read);
    },
  };
}
