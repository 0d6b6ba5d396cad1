/** The values of one series as items of their own, which is what a pie, a funnel and a treemap of one level show. */

import { numberText } from "../../style/number-format.ts";
import type { DrawingProps } from "../drawing.ts";
import type { Mark, Tip } from "../surface/mark.ts";
import type { Marks } from "../surface/surface.tsx";

export interface Item {
  index: number;
  name: string;
  value: number;
}

/** What is there and not switched off; lengths and angles cannot be less than nothing. */
export function itemsOf({ dataset, categories, hidden }: DrawingProps): Item[] {
  const values = dataset.series[0]?.values ?? [];
  return values.flatMap((value, index) =>
    value === null || value < 0 || hidden.has(index)
      ? []
      : [{ index, name: categories.names[index] ?? "", value }],
  );
}

/** @param whole what each is a share of  @param inkAt the place of an item's colour */
export function marksOfItems(
  { numbers, dataset }: DrawingProps,
  items: readonly Item[],
  whole: number,
  inkAt: (index: number) => number = (index) => index,
): Marks {
  const byIndex = new Map(items.map((item) => [item.index, item]));
  const tip = ({ index }: Mark): Tip => {
    const item = byIndex.get(index);
    if (!item) return { title: "", lines: [] };
    const share = whole > 0 ? ` · ${shareText(item.value / whole, numbers.language)}` : "";
    return {
      title: "",
      lines: [
        { series: 0, ink: inkAt(index), label: item.name, value: numberText(item.value, numbers) + share },
      ],
    };
  };
  return { series: [0], length: dataset.categories.length, has: ({ index }) => byIndex.has(index), tip };
}

export function shareText(share: number, language: string): string {
  return numberText(share, { language, format: "percent" });
}
