import { textOf } from "../style/element.ts";

const ENGLISH = {
  open: "Choose a date",
  previous: "Previous month",
  next: "Next month",
  today: "Today",
  clear: "Clear",
};

export type Words = typeof ENGLISH;

/** What the calendar says beside dates, with English where an app says nothing. */
export function wordsOf(given: unknown): Words {
  const own = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  const entries = Object.entries(ENGLISH).map(([part, word]) => [part, textOf(own[part]) || word]);
  return Object.fromEntries(entries) as Words;
}
