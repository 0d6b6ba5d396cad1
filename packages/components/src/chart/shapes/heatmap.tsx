import { numberText } from "../../style/number-format.ts";
import { Bottom } from "../cartesian/axes.tsx";
import { percent } from "../cartesian/bars.tsx";
import { placeTicks } from "../cartesian/ticks.ts";
import { classes } from "../classes.ts";
import { inkOf } from "../color.ts";
import type { DrawingProps } from "../drawing.ts";
import { type Mark, markName } from "../surface/mark.ts";
import { type Marks, Surface } from "../surface/surface.tsx";

/** Pixels below the cells, and the least share of colour that a cell has. */
const [BELOW, PALEST] = [24, 0.06];
/** From this strength on a cell is nearer to the colour than to the ground, for what is written on it. */
const STRONG = 0.62;
/** More cells than this have no room for their values. */
const MOST_LABELS = 150;

/** A value for each pair of category and series, told by the strength of a colour. */
export function Heatmap(props: DrawingProps) {
  const { series, categories, numbers, height, options, name, onPick } = props;
  const rows = series.flatMap((one, place) => (one ? [{ ...one, place }] : []));
  const columns = categories.names.length;
  const known = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const [least, most] = known.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const strength = (value: number) =>
    most > least ? PALEST + (1 - PALEST) * ((value - least) / (most - least)) : 0.5;
  const ink = inkOf(undefined, 0);
  const tall = Math.max(24, height - BELOW);
  const box = (row: number, column: number) => ({
    x: percent(column / columns),
    width: percent(1 / columns),
    y: percent(row / rows.length),
    height: percent(1 / rows.length),
  });
  const ticks = categories.names.map((label, index) => ({ at: (index + 0.5) / columns, label }));
  return (
    <div className={classes.axes.grid}>
      <div aria-hidden className={classes.axes.names} style={{ height: tall }}>
        {rows.map(({ key, label }) => (
          <div key={key} className={classes.axes.name} style={{ height: tall / rows.length }}>
            <span className={classes.axes.nameText}>{label}</span>
          </div>
        ))}
      </div>
      <Surface
        {...{ name, onPick, height: tall }}
        inks={series.map(() => ink)}
        marks={marksOfCells(props)}
        highlight={(mark) => (
          <svg aria-hidden className={classes.plot.over}>
            <g className={ink.className}>
              <rect
                {...box(
                  rows.findIndex(({ place }) => place === mark.series),
                  mark.index,
                )}
                rx={4}
                className={classes.shape.outline}
              />
            </g>
          </svg>
        )}
      >
        <svg aria-hidden className={classes.plot.svg}>
          <g className={ink.className}>
            {rows.flatMap(({ place, values }, row) =>
              values.map((value, column) =>
                value === null ? null : (
                  <rect
                    key={markName({ series: place, index: column })}
                    {...box(row, column)}
                    rx={4}
                    data-mark={markName({ series: place, index: column })}
                    className={classes.shape.heat}
                    style={{
                      fill: `color-mix(in oklab, currentColor ${percent(strength(value))}, var(--field))`,
                    }}
                  />
                ),
              ),
            )}
          </g>
        </svg>
        {Boolean(options.labels) &&
          rows.length * columns <= MOST_LABELS &&
          rows.flatMap(({ place, values }, row) =>
            values.map((value, column) =>
              value === null ? null : (
                <span
                  key={markName({ series: place, index: column })}
                  aria-hidden
                  className={classes.shape.cellLabel[strength(value) > STRONG ? "strong" : "pale"]}
                  style={{
                    insetInlineStart: percent((column + 0.5) / columns),
                    top: percent((row + 0.5) / rows.length),
                  }}
                >
                  {numberText(value, numbers, Math.abs(value) >= 10_000)}
                </span>
              ),
            ),
          )}
      </Surface>
      <Bottom ticks={placeTicks(ticks, false)} />
      {known.length > 0 && (
        <div aria-hidden className={classes.shape.range}>
          <span>{numberText(least, numbers, true)}</span>
          <span className={`${ink.className} ${classes.shape.ramp}`} />
          <span>{numberText(most, numbers, true)}</span>
        </div>
      )}
    </div>
  );
}

function marksOfCells({ series, categories, numbers }: DrawingProps): Marks {
  const valueAt = (mark: Mark) => series[mark.series]?.values[mark.index] ?? null;
  return {
    series: series.flatMap((one, place) => (one ? [place] : [])),
    length: categories.names.length,
    has: (mark) => valueAt(mark) !== null,
    tip: (mark) => ({
      title: categories.names[mark.index] ?? "",
      lines: [
        {
          series: mark.series,
          label: series[mark.series]?.label ?? "",
          value: numberText(valueAt(mark) ?? 0, numbers),
        },
      ],
    }),
  };
}
