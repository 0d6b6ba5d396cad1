import { scaleLinear } from "d3-scale";
import { curveLinearClosed, lineRadial } from "d3-shape";
import { numberOf } from "../../style/element.ts";
import { inPlace } from "../../style/in-place.ts";
import { numberText } from "../../style/number-format.ts";
import { classes } from "../classes.ts";
import type { DrawingProps } from "../drawing.ts";
import { markName } from "../surface/mark.ts";
import { Surface } from "../surface/surface.tsx";

/** Pixels around the circle, for the names of its axes. */
const MARGIN = 30;
const RINGS = 4;
/** Axes of a radar are read one by one; more than these are none. */
const MOST_AXES = 24;
const LONGEST_NAME = 16;

/** Series over several measures, each an axis from the middle: shapes to compare at a glance. */
export function Radar(props: DrawingProps) {
  const { series, categories, numbers, height, inks, options, name, onPick } = props;
  const names = categories.names.slice(0, MOST_AXES);
  const radius = height / 2 - MARGIN;
  const values = series
    .flatMap((one) => one?.values.slice(0, MOST_AXES) ?? [])
    .filter((value) => value !== null);
  const most = numberOf(
    options.max,
    values.reduce((known, value) => Math.max(known, value), 0),
  );
  const from = numberOf(options.min, 0);
  const scale = scaleLinear().domain([from, most > from ? most : from + 1]);
  if (!Number.isFinite(numberOf(options.max, Number.NaN))) scale.nice(RINGS);
  const ticks = scale.ticks(RINGS).filter((tick) => tick > from);
  const away = (value: number) => Math.min(1, Math.max(0, scale(value))) * radius;
  const turn = (index: number) => (index / Math.max(1, names.length)) * 2 * Math.PI;
  const shape = lineRadial<number>()
    .angle((_, index) => turn(index))
    .radius((value) => away(value))
    .curve(curveLinearClosed)
    .digits(1);
  const place = (index: number, distance: number) => ({
    x: Math.sin(turn(index)) * distance,
    y: -Math.cos(turn(index)) * distance,
  });
  const marks = {
    series: series.flatMap((one, at) => (one ? [at] : [])),
    length: names.length,
    has: (mark: { series: number; index: number }) =>
      (series[mark.series]?.values[mark.index] ?? null) !== null,
    tip: (mark: { index: number }) => ({
      title: names[mark.index] ?? "",
      lines: series.flatMap((one, at) => {
        const value = one?.values[mark.index] ?? null;
        return one && value !== null
          ? [{ series: at, label: one.label, value: numberText(value, numbers) }]
          : [];
      }),
    }),
  };
  return (
    <Surface {...{ name, inks, height, onPick, marks }}>
      <svg
        aria-hidden
        viewBox={`${-height / 2} ${-height / 2} ${height} ${height}`}
        className={classes.shape.radar}
      >
        {ticks.map((tick) => (
          <path key={tick} d={shape(names.map(() => tick)) ?? ""} className={classes.shape.ring} />
        ))}
        {inPlace(names, (label, index) => {
          const [end, text] = [place(index, radius), place(index, radius + 10)];
          return (
            <g>
              <line x2={end.x} y2={end.y} className={classes.shape.ring} />
              <text
                x={text.x}
                y={text.y}
                textAnchor={Math.abs(text.x) < 8 ? "middle" : text.x > 0 ? "start" : "end"}
                dominantBaseline="central"
                className={classes.shape.axisName}
              >
                {label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1)}…` : label}
              </text>
            </g>
          );
        })}
        {series.map((one, at) =>
          one === null ? null : (
            <g key={one.key} className={inks[at]?.className} style={inks[at]?.style}>
              <path
                d={shape(names.map((_, index) => one.values[index] ?? from)) ?? ""}
                className={classes.shape.polygon}
              />
              {inPlace(names, (_, index) => {
                const value = one.values[index] ?? null;
                if (value === null) return null;
                const { x, y } = place(index, away(value));
                return (
                  <g data-mark={markName({ series: at, index })}>
                    <circle cx={x} cy={y} r={10} className={classes.shape.reach} />
                    <circle cx={x} cy={y} r={3} className={classes.shape.fill} />
                  </g>
                );
              })}
            </g>
          ),
        )}
      </svg>
    </Surface>
  );
}
