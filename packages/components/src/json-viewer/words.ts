import { filled, withOwnWords } from "../style/words.ts";

/** Every fixed word of the viewer. In braces stands what is put in. */
export const WORDS = {
  search: "Search",
  item: "{count} item",
  items: "{count} items",
  key: "{count} key",
  keys: "{count} keys",
  match: "{count} match",
  matches: "{count} matches",
  moreMatches: "First {count} matches",
  noMatch: "Nothing matches.",
  more: "Show {count} more of {left}",
  moreText: "Show {count} more characters of {left}",
  characters: "{count} characters",
  copyPath: "Copy path",
  copyValue: "Copy value",
  copied: "Copied",
} as const;

export type Word = keyof typeof WORDS;
export type Words = Readonly<Record<Word, string>>;

/** The words with those that an app puts in their place. */
export function wordsOf(given: unknown): Words {
  return withOwnWords(WORDS, given);
}

/** How numbers in sentences are written. */
export type Writing = (count: number) => string;

/** A word with its numbers, in the form that fits the first. */
export function counted(
  words: Words,
  [one, many]: readonly [Word, Word],
  count: number,
  write: Writing,
): string {
  return filled(words[count === 1 ? one : many], { count: write(count) });
}
