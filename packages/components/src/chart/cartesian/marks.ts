import { numberText } from "../../style/number-format.ts";
import type { DrawingProps } from "../drawing.ts";
import type { Mark, Spot } from "../surface/mark.ts";
import type { Marks } from "../surface/surface.tsx";
import type { Place } from "./place.ts";

export interface CartesianMarks extends Marks {
  /** Of points: how large each is, from 0 to 1. */
  sizes: readonly (number | null)[] | null;
}

/** How near to a point a pointer must be, in shares of the plot. */
const NEAR = 0.06;

/** What a pointer means on a chart of x and y, and what is said of it: all series at its category, or one point. */
export function marksOf(
  place: Place,
  { series, categories, numbers, dataset }: DrawingProps,
): CartesianMarks {
  const { plan, layers, isHorizontal } = place;
  const isScatter = layers.length > 0 && layers.every(({ type }) => type === "scatter");
  const text = (value: number) => numberText(value, numbers);
  const valueAt = ({ series: of, index }: Mark) => series[of]?.values[index] ?? null;
  const levelOf = ({ series: of, index }: Mark) => {
    const value = layers.find((layer) => layer.series === of)?.high[index];
    return value === null || value === undefined ? 0 : plan.level(value);
  };
  return {
    series: layers.map((layer) => layer.series),
    length: categories.places.length,
    sizes: dataset.sizes,
    has: (mark) => valueAt(mark) !== null,
    tip: (mark) => ({
      title: categories.names[mark.index] ?? "",
      lines: layers.flatMap(({ series: of }) => {
        const value = valueAt({ series: of, index: mark.index });
        if (value === null || (isScatter && of !== mark.series)) return [];
        return [{ series: of, label: series[of]!.label, value: text(value) }];
      }),
    }),
    find: (spot) =>
      isScatter ? nearestPoint(place, spot) : nearestOfColumn(place, spot, categories.places.length),
    locate: (mark) => {
      const [along, level] = [plan.at(mark.index), levelOf(mark)];
      if (isHorizontal) return { across: Math.min(1, Math.max(0, level)), down: along };
      return { across: along, down: isScatter ? 1 - level : Math.min(1 - level, 0.05) };
    },
  };
}

/** Of the category under the pointer, the series whose mark is nearest. */
function nearestOfColumn({ plan, layers, isHorizontal }: Place, spot: Spot, length: number): Mark | null {
  const [along, level] = isHorizontal ? [spot.down, spot.across] : [spot.across, 1 - spot.down];
  const index = nearestIndex(plan.step, plan.at, along, length);
  let best: Mark | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { series, high } of layers) {
    const value = high[index];
    if (value === null || value === undefined) continue;
    const distance = Math.abs(plan.level(value) - level);
    if (distance >= nearest) continue;
    best = { series, index };
    nearest = distance;
  }
  return best;
}

function nearestIndex(step: number, at: (index: number) => number, along: number, length: number): number {
  if (step > 0) return Math.min(length - 1, Math.max(0, Math.floor(along / step)));
  let best = 0;
  for (let index = 1; index < length; index++)
    if (Math.abs(at(index) - along) < Math.abs(at(best) - along)) best = index;
  return best;
}

function nearestPoint({ plan, layers }: Place, spot: Spot): Mark | null {
  let best: Mark | null = null;
  let nearest = NEAR;
  for (const { series, high } of layers)
    high.forEach((value, index) => {
      if (value === null) return;
      const distance = Math.hypot(plan.at(index) - spot.across, 1 - plan.level(value) - spot.down);
      if (distance >= nearest) return;
      best = { series, index };
      nearest = distance;
    });
  return best;
}
