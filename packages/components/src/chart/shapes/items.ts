/** The values of one series as items of their own, which is what a pie, a funnel and a treemap of one level show. */

import { numberText } from "../../style/number-format.ts";
import { wholePercents } from "../data/shares.ts";
import type { DrawingProps } from "../drawing.ts";
import type { Mark, Tip } from "../surface/mark.ts";
import type { Marks } from "../surface/surface.tsx";

export interface Item {
  index: number;
  name: string;
  value: number;
}

/** What is there and not switched off; lengths and angles cannot be less than nothing. */
export function itemsOf({
  dataset,
  categories,
  hidden,
}: Pick<DrawingProps, "dataset" | "categories" | "hidden">): Item[] {
  const values = dataset.series[0]?.values ?? [];
  return values.flatMap((value, index) =>
    value === null || value < 0 || hidden.has(index)
      ? []
      : [{ index, name: categories.names[index] ?? "", value }],
  );
}

/** @param shareOf what is said of an item's share; nothing = no share  @param inkAt the place of an item's colour */
export function marksOfItems(
  { numbers, dataset }: DrawingProps,
  items: readonly Item[],
  shareOf: (item: Item) => string,
  inkAt: (index: number) => number = (index) => index,
): Marks {
  const byIndex = new Map(items.map((item) => [item.index, item]));
  const tip = ({ index }: Mark): Tip => {
    const item = byIndex.get(index);
    if (!item) return { title: "", lines: [] };
    const value = [numberText(item.value, numbers), shareOf(item)].filter(Boolean).join(" · ");
    return { title: "", lines: [{ series: 0, ink: inkAt(index), label: item.name, value }] };
  };
  return { series: [0], length: dataset.categories.length, has: ({ index }) => byIndex.has(index), tip };
}

export function shareText(share: number, language: string): string {
  return numberText(share, { language, format: "percent" });
}

/** Says how much of a whole an item is; of nothing there are no shares. */
export function shareOfWhole(whole: number, language: string): (item: Item) => string {
  return ({ value }) => (whole > 0 ? shareText(value / whole, language) : "");
}

/** How much of all items each is, by its index: in whole percents that come to a hundred, wherever it is said. */
export function wholeShares(items: readonly Item[], language: string): ReadonlyMap<number, string> {
  if (!items.some(({ value }) => value > 0)) return new Map();
  const percents = wholePercents(items.map(({ value }) => value));
  return new Map(
    items.map(({ index, value }, place) => {
      const percent = percents[place]!;
      // What is drawn is not called nothing.
      const text =
        percent === 0 && value > 0 ? `<${shareText(0.01, language)}` : shareText(percent / 100, language);
      return [index, text];
    }),
  );
}
