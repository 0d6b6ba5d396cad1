/** Axes of months over more than a year: which labels say their year, and which of them stay where there is little room. */

import { extent } from "../data/categories.ts";

/** A month of an axis that spans years. */
export interface Month {
  /** Months since the year 0. */
  count: number;
  /** How it is written where it has to say its year: a January as the year alone. */
  withYear: string;
}

/** From one that stays to the next: parts of a year, a year, then years. Each is whole in the next, so that what stands on a narrow chart also stands on a wide one. */
const STRIDES = [1, 3, 6, 12];

const yearOf = ({ count }: Month) => Math.floor(count / 12);
const isJanuary = ({ count }: Month) => count % 12 === 0;

/** Whether each says its year: the first of every year does. What stands right before a January is told by it. */
export function tellsYear(months: readonly Month[]): boolean[] {
  const tells = months.map((month, place) => place === 0 || yearOf(month) !== yearOf(months[place - 1]!));
  const [first, next] = months.filter((_, place) => tells[place]);
  if (first && next && !isJanuary(first) && isJanuary(next) && yearOf(next) === yearOf(first) + 1)
    tells[0] = false;
  return tells;
}

/** Fewer and fewer of the months, by their indexes: those that begin a year stay longest. */
export function fewerMonths(months: readonly Month[]): number[][] {
  const begin = months.find((month, place) => place > 0 && yearOf(month) !== yearOf(months[place - 1]!));
  const anchor = begin ?? months[0];
  if (!anchor) return [[]];
  const [first, last] = extent(months.map(({ count }) => count));
  const fewer: number[][] = [];
  for (let place = 0, stride = 1; place === 0 || stride <= last - first; place++) {
    stride = STRIDES[place] ?? stride * 2;
    fewer.push([...months.keys()].filter((index) => (months[index]!.count - anchor.count) % stride === 0));
  }
  return fewer;
}
