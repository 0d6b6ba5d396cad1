import { useMemo } from "react";
import { numberOf, textOf } from "../../style/element.ts";
import { type NumberStyle, numberText } from "../../style/number-format.ts";
import { recordsOf } from "../../style/records.ts";
import { inkOf } from "../color.ts";
import type { Series } from "../data/dataset.ts";
import type { DrawingProps } from "../drawing.ts";
import { Surface } from "../surface/surface.tsx";
import { LyingAxes, UprightAxes } from "./axes.tsx";
import { Highlight } from "./highlight.tsx";
import { ValueLabels } from "./labels.tsx";
import { layersOf, layerType } from "./layers.ts";
import { marksOf } from "./marks.ts";
import { Picture } from "./picture.tsx";
import type { Place } from "./place.ts";
import { planOf } from "./plan.ts";
import { type Reference, References } from "./rules.tsx";
import { textShare } from "./text-width.ts";

/** Pixels between two lines of the axis of values, about. */
const LINE_EVERY = 56;
/** How many lines an axis of values has that runs across. */
const LINES_ACROSS = 5;
/** What a value takes that is written above a mark, in pixels. */
const LABEL_HEIGHT = 20;
/** The most that values take that are written beyond marks, as a share. */
const MOST_ROOM = 0.3;
/** Pixels that the labels below the plot and the half line above it take. */
const OUTSIDE = 32;

/** Lines, areas, bars and points on two axes. */
export function Cartesian(props: DrawingProps) {
  const { series, categories, numbers, options } = props;
  const place = usePlace(props);
  const { plan, height, isHorizontal } = place;
  const marks = marksOf(place, props);
  const Axes = isHorizontal ? LyingAxes : UprightAxes;
  const references = referencesOf(options.references);
  return (
    <Axes plan={plan} height={height} xTitle={textOf(options.xTitle)} yTitle={textOf(options.yTitle)}>
      <Surface
        name={props.name}
        marks={marks}
        inks={props.inks}
        height={height}
        onPick={props.onPick}
        highlight={(mark) => <Highlight place={place} mark={mark} inks={props.inks} />}
      >
        <Picture
          place={place}
          inks={props.inks}
          curve={options.curve}
          names={categories.names}
          sizes={marks.sizes}
        />
        <References references={references} place={place} hasLabels={Boolean(options.labels)} />
        {Boolean(options.labels) && (
          <ValueLabels place={place} series={series} text={(value) => valueText(value, numbers)} />
        )}
      </Surface>
    </Axes>
  );
}

/** Worked out anew only when something changed: a tooltip that comes and goes costs nothing of it. */
function usePlace({ type, series, categories, numbers, options, height }: DrawingProps): Place {
  const own = layerType(type, "line");
  const isLying = series.every((one) => !one || layerType(one.type, own) === "bar");
  const isHorizontal = options.orientation === "horizontal" && isLying;
  const plotHeight = Math.max(24, height - OUTSIDE);
  const isShare = Boolean(options.normalize);
  const isStacked = Boolean(options.stacked) || isShare;
  const layers = useMemo(
    () => layersOf(series, own, { isStacked, isShare }),
    [series, own, isStacked, isShare],
  );
  const { min, max } = options;
  const widest = useMemo(
    () => Math.max(0, ...series.map((one) => widestValue(one, numbers))),
    [series, numbers],
  );
  const labelRoom = Math.min(MOST_ROOM, isHorizontal ? widest : LABEL_HEIGHT / plotHeight);
  // Shares fill the whole plot, with their labels within.
  const headroom = options.labels && !isShare ? labelRoom : 0;
  const seen = JSON.stringify(referencesOf(options.references).map(({ value }) => value));
  const plan = useMemo(() => {
    const lines = isHorizontal ? LINES_ACROSS : Math.max(2, Math.round(plotHeight / LINE_EVERY));
    const references: number[] = JSON.parse(seen);
    return planOf(categories, layers, { min, max, style: numbers, lines, isShare, headroom, references });
  }, [headroom, categories, layers, min, max, seen, numbers, isHorizontal, plotHeight, isShare]);
  return useMemo(
    () => ({ plan, layers, height: plotHeight, isHorizontal }),
    [plan, layers, plotHeight, isHorizontal],
  );
}

/** Long numbers are written short. */
function valueText(value: number, numbers: NumberStyle): string {
  return numberText(value, numbers, Math.abs(value) >= 10_000);
}

function widestValue(series: Series | null, numbers: NumberStyle): number {
  const values = series?.values ?? [];
  return values.reduce<number>(
    (most, value) => (value === null ? most : Math.max(most, textShare(valueText(value, numbers)))),
    0,
  );
}

function referencesOf(value: unknown): Reference[] {
  return recordsOf(value).flatMap(({ value: at, label, color }) => {
    const place = numberOf(at, Number.NaN);
    return Number.isNaN(place)
      ? []
      : [{ value: place, label: textOf(label), ink: inkOf(color ?? "neutral", 0) }];
  });
}
