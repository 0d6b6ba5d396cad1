import clsx from "clsx";
import { numberOf } from "../style/element.ts";
import { classes } from "./classes.ts";

/** More values than this are not seen in a line so small. */
const MOST = 120;
const [WIDTH, HEIGHT, MARGIN] = [100, 40, 2];

/** The last values as a small line without axes: only for the eye, since the number itself is written. */
export function Trend({ values, color }: { values: unknown; color: string }) {
  const known = Array.isArray(values)
    ? values.map((value) => numberOf(value, Number.NaN)).filter((value) => !Number.isNaN(value))
    : [];
  const shown = known.slice(-MOST);
  if (shown.length < 2) return null;
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const points = shown.map((value, index) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    const x = (index / (shown.length - 1)) * WIDTH;
    return `${x.toFixed(2)} ${(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)).toFixed(2)}`;
  });
  const line = `M${points.join("L")}`;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={clsx(classes.trend, color)}
    >
      <path d={`${line}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} className={classes.trendArea} />
      <path d={line} vectorEffect="non-scaling-stroke" className={classes.trendLine} />
    </svg>
  );
}
