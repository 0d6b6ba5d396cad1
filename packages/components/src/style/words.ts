import { textOf } from "./element.ts";
import { recordsOf } from "./records.ts";

/** A component's own words, with those that an app puts in their place. */
export function withOwnWords<Words extends Readonly<Record<string, string>>>(
  words: Words,
  given: unknown,
): Readonly<Record<keyof Words, string>> {
  const own = recordsOf([given])[0];
  if (!own) return words;
  const replaced = Object.keys(words).flatMap((word) => {
    const text = textOf(own[word]);
    return text === "" ? [] : [[word, text] as const];
  });
  return { ...words, ...Object.fromEntries(replaced) };
}

/** A sentence with what belongs in its braces. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
