import clsx from "clsx";
import { classes } from "../classes.ts";
import type { Series } from "../data/dataset.ts";
import { markName } from "../surface/mark.ts";
import { percent } from "./bars.tsx";
import type { Place } from "./place.ts";

export interface ValueLabelsProps {
  place: Place;
  series: readonly (Series | null)[];
  text(value: number): string;
}

/** More values than this are a wall of numbers: then nobody reads them. */
const MOST = 80;

/** Each value, written at the end of its mark; where marks lie on each other, in the middle of it. */
export function ValueLabels({ place: { plan, layers, isHorizontal }, series, text }: ValueLabelsProps) {
  const count = layers.reduce((sum, { high }) => sum + high.length, 0);
  if (count > MOST) return null;
  return layers.flatMap((layer) =>
    layer.high.map((high, index) => {
      const value = series[layer.series]?.values[index];
      if (high === null || value === null || value === undefined) return null;
      const isWithin = !layer.isOutermost(index) || (layer.low[index] ?? 0) !== 0;
      const level = isWithin ? (plan.level(high) + plan.level(layer.low[index] ?? 0)) / 2 : plan.level(high);
      const along =
        plan.at(index) + (layer.slot.place - (layer.slot.of - 1) / 2) * (plan.step / layer.slot.of) * 0.72;
      const side = isWithin
        ? classes.plot.labelSide.within
        : classes.plot.labelSide[high < 0 ? "below" : "above"];
      return (
        <span
          key={markName({ series: layer.series, index })}
          aria-hidden
          className={clsx(
            isHorizontal ? classes.plot.valueLabelLying : classes.plot.valueLabel,
            !isHorizontal && side,
          )}
          style={
            isHorizontal
              ? { top: percent(along), insetInlineStart: percent(level) }
              : { top: percent(1 - level), insetInlineStart: percent(along) }
          }
        >
          {text(value)}
        </span>
      );
    }),
  );
}
