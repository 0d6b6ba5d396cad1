/** From series to what is drawn of them: each as a line, an area or bars, lying on another where they are stacked. */

import { stack, stackOffsetDiverging, stackOffsetExpand } from "d3-shape";
import type { Series } from "../data/dataset.ts";

export type LayerType = "line" | "area" | "bar" | "scatter";

export interface Layer {
  /** Place of its series. */
  series: number;
  type: LayerType;
  /** Where each mark begins and ends along the axis of values. */
  low: readonly (number | null)[];
  high: readonly (number | null)[];
  /** Among how many bars beside each other, and as which of them. */
  slot: { place: number; of: number };
  isStacked: boolean;
  /** Whether nothing lies on its marks: only there they are rounded. */
  isOutermost(index: number): boolean;
}

export interface Stacking {
  isStacked: boolean;
  /** As shares of a whole. */
  isShare: boolean;
}

/** A kind of layer, whatever a binding may say. */
export function layerType(type: unknown, otherwise: LayerType): LayerType {
  return type === "line" || type === "area" || type === "bar" || type === "scatter" ? type : otherwise;
}

/** @param type how series are drawn that say nothing else */
export function layersOf(series: readonly (Series | null)[], type: LayerType, stacking: Stacking): Layer[] {
  const typed = series.flatMap((entry, place) =>
    entry ? [{ series: entry, place, type: layerType(entry.type, type) }] : [],
  );
  const bars = typed.filter((entry) => entry.type === "bar");
  const stacks = stacking.isStacked || stacking.isShare;
  const piles = new Map(
    (["bar", "area"] as const).map((kind) => [
      kind as LayerType,
      stacks
        ? pile(
            typed.filter((entry) => entry.type === kind).map((entry) => entry.series),
            stacking,
          )
        : null,
    ]),
  );
  return typed.map((entry) => {
    const piled = piles.get(entry.type)?.get(entry.series);
    const slot = stacks ? { place: 0, of: 1 } : { place: bars.indexOf(entry), of: Math.max(1, bars.length) };
    const shared = { series: entry.place, type: entry.type, slot, isStacked: piled !== undefined };
    if (piled) return { ...shared, ...piled };
    const low = entry.series.values.map((value) => (value === null ? null : 0));
    return { ...shared, low, high: entry.series.values, isOutermost: () => true };
  });
}

type Pile = Pick<Layer, "low" | "high" | "isOutermost">;

function pile(series: readonly Series[], { isShare }: Stacking): Map<Series, Pile> {
  const length = series[0]?.values.length ?? 0;
  const rows = Array.from({ length }, (_, index) => index);
  const valueAt = (index: number, place: number) => {
    const value = series[place]?.values[index] ?? 0;
    return isShare ? Math.abs(value) : value;
  };
  const piles = stack<number, number>()
    .keys(series.map((_, place) => place))
    .value((index, place) => valueAt(index, place))
    .offset(isShare ? stackOffsetExpand : stackOffsetDiverging)(rows);
  // D3 lets what is nothing lie on the axis: a line over it would fall through those below.
  const topBelow = (index: number, place: number) =>
    series.slice(0, place).reduce((sum, _, below) => sum + Math.max(0, valueAt(index, below)), 0);
  const outermost = rows.map((index) => {
    const places = series.map((_, place) => place);
    return {
      above: places.findLast((place) => valueAt(index, place) > 0),
      below: places.findLast((place) => valueAt(index, place) < 0),
    };
  });
  return new Map(
    series.map((entry, place) => {
      const part = (side: 0 | 1) =>
        rows.map((index) => {
          const edge =
            !isShare && valueAt(index, place) === 0 ? topBelow(index, place) : piles[place]?.[index]?.[side];
          return entry.values[index] === null || edge === undefined || !Number.isFinite(edge) ? null : edge;
        });
      const ends = [part(0), part(1)] as const;
      // A diverging stack grows downwards for what is below nothing; its end is then the first of the two.
      const turned = (index: number) => !isShare && (entry.values[index] ?? 0) < 0;
      const take = (side: 0 | 1) =>
        rows.map((index) => ends[turned(index) ? (side === 0 ? 1 : 0) : side][index] ?? null);
      const isOutermost = (index: number) =>
        outermost[index]!.above === place || outermost[index]!.below === place;
      return [entry, { low: take(0), high: take(1), isOutermost }];
    }),
  );
}
