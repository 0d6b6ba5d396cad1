import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { markName } from "../surface/mark.ts";
import { percent } from "./bars.tsx";
import type { Layer } from "./layers.ts";
import { ACROSS } from "./lines.tsx";
import type { Plan } from "./plan.ts";

export interface ScatterProps {
  layer: Layer;
  plan: Plan;
  ink: Ink;
  height: number;
  sizes: readonly (number | null)[] | null;
}

/** More points than this are one path: an element each would make the page slow. */
const MOST_CIRCLES = 1_500;
const RADIUS = 4;
const [SMALLEST, LARGEST] = [4, 22];

/** A series as points, and as bubbles where a size is given. */
export function ScatterMarks({ layer, plan, ink, height, sizes }: ScatterProps) {
  const radius = (index: number) => {
    const size = sizes?.[index];
    return size === null || size === undefined
      ? RADIUS
      : Math.sqrt(SMALLEST ** 2 + size * (LARGEST ** 2 - SMALLEST ** 2));
  };
  if (layer.high.length > MOST_CIRCLES)
    return (
      <svg
        aria-hidden
        viewBox={`0 0 ${ACROSS} ${height}`}
        preserveAspectRatio="none"
        className={classes.plot.svg}
      >
        <g className={ink.className} style={ink.style}>
          <path
            d={cloud(layer, plan, height)}
            vectorEffect="non-scaling-stroke"
            className={classes.plot.cloud}
          />
        </g>
      </svg>
    );
  return (
    <svg aria-hidden className={classes.plot.svg}>
      <g className={ink.className} style={ink.style}>
        {layer.high.map((value, index) =>
          value === null ? null : (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the data
              key={index}
              data-mark={markName({ series: layer.series, index })}
              cx={percent(plan.at(index))}
              cy={percent(1 - plan.level(value))}
              r={Math.round(radius(index) * 10) / 10}
              className={classes.plot.point}
            />
          ),
        )}
      </g>
    </svg>
  );
}

/** Each point as a line of no length, which round ends make a dot. */
function cloud({ high }: Layer, plan: Plan, height: number): string {
  return high
    .map((value, index) =>
      value === null
        ? ""
        : `M${(plan.at(index) * ACROSS).toFixed(1)} ${((1 - plan.level(value)) * height).toFixed(1)}h0`,
    )
    .join("");
}
