import clsx from "clsx";
import type { CSSProperties } from "react";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { markName } from "../surface/mark.ts";
import type { Layer } from "./layers.ts";
import type { Plan } from "./plan.ts";

/** How much of the room of a category its bars take. */
const SHARE = 0.72;
/** Pixels that a bar is thick at most: two bars on a wide page are still bars. */
const THICKEST = 48;
/** Pixels between bars beside each other. */
const BETWEEN = 2;

export interface BarProps {
  layer: Layer;
  plan: Plan;
  ink: Ink;
  /** Pixels along the axis of values; for bars that lie, across it. */
  height: number;
  isHorizontal: boolean;
}

/** A series as bars, one a category. */
export function BarMarks({ layer, plan, ink, height, isHorizontal }: BarProps) {
  return (
    <g className={ink.className} style={ink.style}>
      {layer.high.map((high, index) => {
        if (high === null) return null;
        const low = layer.low[index] ?? 0;
        const [start, end] = [plan.level(low), plan.level(high)].map((level) =>
          Math.min(1, Math.max(0, level)),
        );
        const [from, to] = [Math.min(start!, end!), Math.max(start!, end!)];
        const isUpwards = end! >= start!;
        const side = isHorizontal ? (isUpwards ? "right" : "left") : isUpwards ? "top" : "bottom";
        const { place, of } = layer.slot;
        const shared = {
          "data-mark": markName({ series: layer.series, index }),
          className: clsx(classes.plot.bar, classes.plot.end[layer.isOutermost(index) ? side : "none"]),
        };
        if (isHorizontal) {
          const pile = Math.min(plan.step * SHARE * height, THICKEST * 0.75 * of);
          const thick = Math.max(1, pile / of - (of > 1 ? BETWEEN : 0));
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place along the chart
              key={index}
              {...shared}
              x={percent(from)}
              width={percent(to - from)}
              y={round(plan.at(index) * height - pile / 2 + (pile / of) * place)}
              height={round(thick)}
            />
          );
        }
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place along the chart
            key={index}
            {...shared}
            y={round((1 - to) * height)}
            height={round((to - from) * height)}
            style={upright(plan.at(index), plan.step * SHARE, place, of)}
          />
        );
      })}
    </g>
  );
}

/** Where an upright bar stands and how wide it is, as CSS: a share of the width that there is, up to the thickest. */
function upright(middle: number, share: number, place: number, of: number): CSSProperties {
  const pile = `min(${percent(share)}, ${THICKEST * of}px)`;
  return {
    x: `calc(${percent(middle)} + ${pile} * ${round(place / of - 0.5, 4)})`,
    width: `max(1px, calc(${pile} / ${of} - ${of > 1 ? BETWEEN : 0}px))`,
  } as CSSProperties;
}

export function percent(share: number): string {
  return `${round(share * 100, 3)}%`;
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
