import clsx from "clsx";
import type { CSSProperties } from "react";
import { classes } from "../classes.ts";
import type { Series } from "../data/dataset.ts";
import { markName } from "../surface/mark.ts";
import { percent } from "./bars.tsx";
import type { Place } from "./place.ts";
import { textWidth } from "./text-width.ts";

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
      const written = text(value);
      const way = isWithin ? "within" : high < 0 ? "below" : "above";
      return (
        <span
          key={markName({ series: layer.series, index })}
          aria-hidden
          className={clsx(
            isHorizontal ? classes.plot.valueLabelLying : classes.plot.valueLabel,
            (isHorizontal ? classes.plot.labelSideLying : classes.plot.labelSide)[way],
          )}
          style={
            isHorizontal
              ? { top: percent(along), ...lyingAt(level, way === "below") }
              : { top: percent(1 - level), insetInlineStart: within(along, textWidth(written)) }
          }
        >
          {written}
        </span>
      );
    }),
  );
}

/** Behind the end of a bar: of one that grows backwards, before it. */
function lyingAt(level: number, isBackwards: boolean): CSSProperties {
  return isBackwards ? { insetInlineEnd: percent(1 - level) } : { insetInlineStart: percent(level) };
}

/** The middle of a label that must not stick out of the plot at either end. */
function within(along: number, width: number): string {
  return `clamp(${width / 2}px, ${percent(along)}, calc(100% - ${width / 2}px))`;
}
