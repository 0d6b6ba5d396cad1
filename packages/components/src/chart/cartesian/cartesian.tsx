import { useMemo } from "react";
import { numberOf, textOf } from "../../style/element.ts";
import { numberText } from "../../style/number-format.ts";
import { recordsOf } from "../../style/records.ts";
import { inkOf } from "../color.ts";
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

/** Pixels between two lines of the axis of values, about. */
const LINE_EVERY = 56;
/** How many lines an axis of values has that runs across. */
const LINES_ACROSS = 5;
/** What a value takes that is written behind the longest bar, as a share. */
const LABEL_ROOM = 0.12;
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
        <References references={references} plan={plan} isHorizontal={isHorizontal} />
        {Boolean(options.labels) && (
          <ValueLabels
            place={place}
            series={series}
            text={(value) => numberText(value, numbers, Math.abs(value) >= 10_000)}
          />
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
  const headroom = isHorizontal && options.labels ? LABEL_ROOM : 0;
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

function referencesOf(value: unknown): Reference[] {
  return recordsOf(value).flatMap(({ value: at, label, color }) => {
    const place = numberOf(at, Number.NaN);
    return Number.isNaN(place)
      ? []
      : [{ value: place, label: textOf(label), ink: inkOf(color ?? "neutral", 0) }];
  });
}
