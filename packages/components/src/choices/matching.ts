import type { Option } from "../field/options.ts";

/** Letters without their marks and without capitals, so that "zurich" finds "Zürich". */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase();
}

/** Options with their labels as they are searched: worked out once per list, not with every letter. */
export interface Searchable {
  options: readonly Option[];
  folded: readonly string[];
}

export function searchable(options: readonly Option[]): Searchable {
  return { options, folded: options.map(({ label }) => folded(label)) };
}

/** Those with all words of the query in their label, in the order in which they are given. */
export function matching({ options, folded: labels }: Searchable, query: string): readonly Option[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((_, index) => words.every((word) => labels[index]!.includes(word)));
}

/** The one whose label was written out in full. */
export function writtenOut({ options, folded: labels }: Searchable, text: string): Option | undefined {
  const wanted = folded(text.trim());
  return options[labels.indexOf(wanted)];
}
