import { numberOf } from "../style/element.ts";

/** The lower and the upper number. */
export type Range = readonly [low: number, high: number];

export interface Ends {
  least: number;
  most: number;
  /** How far the two stay apart at least. */
  distance: number;
}

const within = (number: number, least: number, most: number) => Math.min(most, Math.max(least, number));

/** Two numbers between the ends, the lower first; the ends themselves where a binding gives something else. */
export function rangeOf(value: unknown, { least, most }: Ends): Range {
  const [low, high]: unknown[] = Array.isArray(value) ? value : [];
  const one = within(numberOf(low, least), least, most);
  const other = within(numberOf(high, most), least, most);
  return [Math.min(one, other), Math.max(one, other)];
}

/** The range with one of its ends elsewhere: it stops before the other. */
export function moved([low, high]: Range, end: 0 | 1, to: number, { least, most, distance }: Ends): Range {
  return end === 0
    ? [within(Math.min(to, high - distance), least, most), high]
    : [low, within(Math.max(to, low + distance), least, most)];
}
