import { arc } from "d3-shape";
import { numberOf, textOf } from "../../style/element.ts";
import { numberText } from "../../style/number-format.ts";
import { recordsOf } from "../../style/records.ts";
import { classes } from "../classes.ts";
import { inkOf } from "../color.ts";
import type { DrawingProps } from "../drawing.ts";
import { markName } from "../surface/mark.ts";
import { Surface } from "../surface/surface.tsx";
import { marksOfItems } from "./items.ts";

const [WIDTH, HEIGHT, RADIUS, THICK] = [200, 112, 92, 14];
const HALF = Math.PI / 2;

/** Pixels: a larger one says no more. */
const WIDEST = 320;

/** One value between two ends, as a half circle. Reference lines give the color from their value on. */
export function Gauge(props: DrawingProps) {
  const { dataset, categories, numbers, options, height, inks, name, onPick } = props;
  const value = dataset.series[0]?.values.find((known) => known !== null) ?? 0;
  const index = dataset.series[0]?.values.indexOf(value) ?? 0;
  const from = numberOf(options.min, 0);
  const most = numberOf(options.max, numbers.format === "percent" ? 1 : 100);
  const to = most > from ? most : from + 1;
  const angle = (at: number) => -HALF + Math.min(1, Math.max(0, (at - from) / (to - from))) * Math.PI;
  const shape = (start: number, end: number) =>
    arc()
      .cornerRadius(THICK / 2)
      .digits(2)({ innerRadius: RADIUS - THICK, outerRadius: RADIUS, startAngle: start, endAngle: end }) ??
    "";
  const steps = recordsOf(options.references).map((step) => ({
    ...step,
    at: numberOf(step.value, Number.NaN),
  }));
  const reached = steps.filter(({ at }) => at <= value).sort((one, other) => other.at - one.at)[0];
  const ink = reached && "color" in reached ? inkOf(reached.color, 0) : (inks[0] ?? inkOf(undefined, 0));
  const label = dataset.categoryLabel === "" ? "" : (categories.names[index] ?? "");
  const item = { index, name: label || name, value };
  return (
    <div className={classes.shape.gauge} style={{ maxWidth: Math.min(WIDEST, height * (WIDTH / HEIGHT)) }}>
      <Surface
        {...{ name, height: undefined, onPick }}
        inks={[ink]}
        marks={marksOfItems(
          props,
          [item],
          () => "",
          () => 0,
        )}
        className={classes.shape.gaugeRoom}
      >
        <svg
          aria-hidden
          viewBox={`${-WIDTH / 2} ${-RADIUS - 4} ${WIDTH} ${HEIGHT}`}
          className={classes.plot.svg}
        >
          <path d={shape(-HALF, HALF)} className={classes.shape.track} />
          <g className={ink.className} style={ink.style} data-mark={markName({ series: 0, index })}>
            {value > from && <path d={shape(-HALF, angle(value))} className={classes.shape.fill} />}
          </g>
          {steps.map(({ at }) =>
            at > from && at < to ? (
              <line
                key={at}
                y1={-RADIUS - 3}
                y2={-RADIUS + THICK + 3}
                transform={`rotate(${((angle(at) * 180) / Math.PI).toFixed(2)})`}
                className={classes.shape.notch}
              />
            ) : null,
          )}
        </svg>
        <div aria-hidden className={classes.shape.gaugeText}>
          <div className={classes.shape.gaugeValue}>{numberText(value, numbers)}</div>
          {label !== "" && <div className={classes.shape.totalLabel}>{textOf(label)}</div>}
        </div>
      </Surface>
      <div aria-hidden className={classes.shape.gaugeEnds}>
        <span>{numberText(from, numbers, true)}</span>
        <span>{numberText(to, numbers, true)}</span>
      </div>
    </div>
  );
}
