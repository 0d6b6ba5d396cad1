import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import type { Mark } from "../surface/mark.ts";
import { percent } from "./bars.tsx";
import type { Place } from "./place.ts";

export interface HighlightProps {
  place: Place;
  mark: Mark;
  inks: readonly Ink[];
}

/** What is looked at: the room of its category behind bars, a hairline and rings on lines, a ring around a point. */
export function Highlight({ place: { plan, layers, isHorizontal }, mark, inks }: HighlightProps) {
  const at = plan.at(mark.index);
  const isScatter = layers.every(({ type }) => type === "scatter");
  const ringed = layers.filter(
    ({ type, series }) => type !== "bar" && (!isScatter || series === mark.series),
  );
  const [from, size] = [percent(at - plan.step / 2), percent(plan.step)];
  return (
    <svg aria-hidden className={classes.plot.over}>
      {plan.step > 0 ? (
        <rect
          {...(isHorizontal
            ? { x: 0, width: "100%", y: from, height: size }
            : { y: 0, height: "100%", x: from, width: size })}
          className={classes.plot.band}
        />
      ) : (
        !isScatter && (
          <line x1={percent(at)} x2={percent(at)} y1="0" y2="100%" className={classes.plot.rule} />
        )
      )}
      {ringed.map(({ series, high }) => {
        const value = high[mark.index];
        if (value === null || value === undefined) return null;
        return (
          <g key={series} className={inks[series]?.className} style={inks[series]?.style}>
            <circle
              cx={percent(at)}
              cy={percent(1 - plan.level(value))}
              r={series === mark.series ? 5 : 4}
              className={classes.plot.ring}
            />
          </g>
        );
      })}
    </svg>
  );
}
