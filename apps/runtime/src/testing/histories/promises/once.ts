import type { Check } from "../history.ts";

/** Promise 2: the effect of each event on state is there once. */
export const once: Check = (history) =>
  history.stored.flatMap(({ session, own }) =>
    doubles(own).map(
      ([name, first, second]) =>
        `session ${session}: event ${name} took effect twice, at ${first} and ${second} of the stored list.`,
    ),
  );

/** Names that stand twice, with both places, from 1. */
export function doubles(names: readonly string[]): [name: string, first: number, second: number][] {
  const places = new Map<string, number>();
  const found: [string, number, number][] = [];
  for (const [index, name] of names.entries()) {
    const first = places.get(name);
    if (first === undefined) places.set(name, index + 1);
    else found.push([name, first, index + 1]);
  }
  return found;
}
