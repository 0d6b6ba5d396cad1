/** What a person asked of the rows, beside what the app gives: the app's word wins when it changes. */

import { useState } from "react";
import { numberOf, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import { type Condition, conditionsOf } from "./filters.ts";
import type { Asked, Sort } from "./useRows.ts";

export type Question = Omit<Asked, "folded">;

export interface GivenQuestion {
  sort?: unknown;
  filters?: unknown;
  search?: unknown;
  groupBy?: unknown;
  page?: unknown;
  pageSize?: unknown;
}

export interface QuestionEvents {
  onSort?: (sort: readonly Sort[]) => void;
  onFilter?: (conditions: readonly Condition[]) => void;
  onSearch?: (text: string) => void;
  onPage?: (page: { page: number; pageSize: number }) => void;
}

/** The question, and how to ask another: what changes is told. */
export function useAsked(
  given: GivenQuestion,
  events: QuestionEvents,
): [Question, (change: Partial<Question>) => void] {
  const whole = questionOf(given);
  const texts = textsOf(whole);
  const [state, setState] = useState({ texts, question: whole });
  const fresh = (Object.keys(texts) as (keyof Question)[]).filter(
    (part) => texts[part] !== state.texts[part],
  );
  const question =
    fresh.length === 0
      ? state.question
      : { ...state.question, ...Object.fromEntries(fresh.map((part) => [part, whole[part]])) };
  if (fresh.length > 0) setState({ texts, question });
  const ask = (change: Partial<Question>) => {
    const next = { ...question, ...backToFirst(change), ...change };
    setState((last) => ({ ...last, question: next }));
    if (change.sort) events.onSort?.(next.sort);
    if (change.filters) events.onFilter?.(next.filters);
    if (change.search !== undefined) events.onSearch?.(next.search);
    if (next.page !== question.page || next.pageSize !== question.pageSize)
      events.onPage?.({ page: next.page, pageSize: next.pageSize });
  };
  return [question, ask];
}

/** Another order or other rows are looked at from their beginning. */
function backToFirst(change: Partial<Question>): Partial<Question> {
  return "page" in change ? {} : { page: 1 };
}

function textsOf(question: Question): Record<keyof Question, string> {
  const entries = Object.entries(question).map(([part, value]) => [part, JSON.stringify(value)]);
  return Object.fromEntries(entries) as Record<keyof Question, string>;
}

function questionOf({ sort, filters, search, groupBy, page, pageSize }: GivenQuestion): Question {
  return {
    sort: sortOf(sort),
    filters: conditionsOf(filters),
    search: textOf(search),
    groups: (Array.isArray(groupBy) ? groupBy : [groupBy]).map(textOf).filter((key) => key !== ""),
    page: Math.max(1, Math.floor(numberOf(page, 1))),
    pageSize: Math.max(0, Math.floor(numberOf(pageSize, 0))),
  };
}

function sortOf(value: unknown): Sort[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((entry) => {
    const record = recordsOf([entry])[0] ?? { column: entry };
    const column = textOf(record.column);
    return column === "" ? [] : [{ column, descending: record.descending === true }];
  });
}

/** The order after a press on a heading: upwards, downwards, as it was. With `isMore`, beside what it is sorted by already. */
export function nextSort(sort: readonly Sort[], column: string, isMore: boolean): Sort[] {
  const now = sort.find((one) => one.column === column);
  const next = now ? (now.descending ? [] : [{ column, descending: true }]) : [{ column, descending: false }];
  if (!isMore) return next;
  return now ? sort.flatMap((one) => (one.column === column ? next : [one])) : [...sort, ...next];
}
