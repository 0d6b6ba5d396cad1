import clsx from "clsx";
import { area, curveBumpX, curveLinear, curveMonotoneX, curveStepAfter, line } from "d3-shape";
import { useEffect, useId, useMemo, useRef } from "react";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import type { Layer } from "./layers.ts";
import type { Plan } from "./plan.ts";
import { type Point, thinOut } from "./thin-out.ts";

const CURVES = { smooth: curveMonotoneX, straight: curveLinear, step: curveStepAfter };
export type Curve = keyof typeof CURVES;

/** Curves that lie on each other all bend in the same places: ones that each follow their own slopes would cross where a series is thin. */
function curveOf(curve: Curve, isStacked: boolean) {
  return curve === "smooth" && isStacked ? curveBumpX : CURVES[curve];
}

/** Units across: paths are stretched to the width that there is, which their strokes do not take part in. */
export const ACROSS = 1000;

export interface LineProps {
  layer: Layer;
  plan: Plan;
  ink: Ink;
  curve: Curve;
  height: number;
  /** What the values belong to: while it stays, a changed value moves the line to its new place. */
  names: readonly string[];
}

/** A series as a line, and as the area below it. */
export function LineMarks({ layer, plan, ink, curve, height, names }: LineProps) {
  const { isStacked } = layer;
  const id = useId();
  const paths = useMemo(() => pathsOf(layer, plan, curve, height), [layer, plan, curve, height]);
  const isSteady = useSteady(names);
  const shape = clsx(isSteady && classes.plot.morph);
  return (
    <g className={ink.className} style={ink.style}>
      {layer.type === "area" && (
        <>
          {!isStacked && (
            <linearGradient id={id} x1="0" y1="0" x2="0" y2={height} gradientUnits="userSpaceOnUse">
              <stop offset="0" stopColor="currentColor" stopOpacity={0.24} />
              <stop offset="1" stopColor="currentColor" stopOpacity={0.02} />
            </linearGradient>
          )}
          <path
            d={paths.area}
            fill={isStacked ? "currentColor" : `url(#${id})`}
            fillOpacity={isStacked ? 0.28 : 1}
            className={clsx(classes.plot.area, shape)}
          />
        </>
      )}
      <path d={paths.line} vectorEffect="non-scaling-stroke" className={clsx(classes.plot.line, shape)} />
    </g>
  );
}

/** Whether the categories are those of the last time: then marks move, else they are other marks. */
function useSteady(names: readonly string[]): boolean {
  const key = `${names.length} ${names[0]} ${names.at(-1)}`;
  const last = useRef(key);
  const isSteady = last.current === key;
  useEffect(() => {
    last.current = key;
  });
  return isSteady;
}

function pathsOf(layer: Layer, plan: Plan, curve: Curve, height: number) {
  const points = layer.high.map((high, index): Point | null =>
    high === null ? null : { index, at: plan.at(index), low: layer.low[index] ?? 0, high },
  );
  const known = points.filter((point) => point !== null);
  // Gaps are told by what is missing; where points are thinned out nobody would see them.
  const drawn = known.length === points.length || known.length > 2_000 ? thinOut(known) : points;
  const across = (point: Point) => point.at * ACROSS;
  const down = (value: number) => (1 - plan.level(value)) * height;
  const isKnown = (point: Point | null): point is Point => point !== null;
  const foot = (1 - plan.foot) * height;
  const lineOf = line<Point | null>()
    .defined(isKnown)
    .x((point) => across(point!))
    .y((point) => down(point!.high))
    .curve(curveOf(curve, layer.isStacked))
    .digits(1);
  const areaOf = area<Point | null>()
    .defined(isKnown)
    .x((point) => across(point!))
    .y0((point) => (point!.low === 0 ? foot : down(point!.low)))
    .y1((point) => down(point!.high))
    .curve(curveOf(curve, layer.isStacked))
    .digits(1);
  return { line: lineOf(drawn) ?? "", area: layer.type === "area" ? (areaOf(drawn) ?? "") : "" };
}
