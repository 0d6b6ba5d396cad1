import clsx from "clsx";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import type { Mark, Spot, Tip } from "./mark.ts";

export interface TooltipProps {
  tip: Tip;
  mark: Mark;
  spot: Spot;
  inks: readonly Ink[];
}

/** More series than this are not all named at once: those around the one that is looked at are. */
const MOST_LINES = 12;

/** Names what is looked at, on the side where there is more room. */
export function Tooltip({ tip, mark, spot, inks }: TooltipProps) {
  const isBefore = spot.across > 0.5;
  const isBelow = spot.down <= 0.5;
  const share = `${(isBefore ? 1 - spot.across : spot.across) * 100}%`;
  return (
    <div
      aria-hidden
      className={clsx(classes.tip.root, isBefore ? classes.tip.toStart : classes.tip.toEnd)}
      style={{
        ...(isBefore
          ? { insetInlineEnd: share, insetInlineStart: 0 }
          : { insetInlineStart: share, insetInlineEnd: 0 }),
        ...(isBelow ? { top: `${spot.down * 100}%` } : { bottom: `${(1 - spot.down) * 100}%` }),
      }}
    >
      <div className={classes.tip.box}>
        {tip.title !== "" && <div className={classes.tip.title}>{tip.title}</div>}
        {linesAround(tip, mark).map((line) => (
          <div
            key={line.series}
            className={clsx(classes.tip.row, line.series === mark.series && classes.tip.active)}
          >
            <span
              className={inks[line.ink ?? line.series]?.className}
              style={inks[line.ink ?? line.series]?.style}
            >
              <span className={clsx(classes.dot, classes.tip.dot)} />
            </span>
            <span className={classes.tip.label}>{line.label}</span>
            <span className={classes.tip.value}>{line.value}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function linesAround(tip: Tip, mark: Mark): Tip["lines"] {
  const place = tip.lines.findIndex(({ series }) => series === mark.series);
  const start = Math.max(0, Math.min(place - MOST_LINES / 2, tip.lines.length - MOST_LINES));
  return tip.lines.slice(start, start + MOST_LINES);
}

/** The same as a sentence: the one that is looked at, with the name of the place. */
export function tipText(tip: Tip, mark: Mark): string {
  const line = tip.lines.find(({ series }) => series === mark.series) ?? tip.lines[0];
  return [tip.title, line && [line.label, line.value].filter(Boolean).join(": ")].filter(Boolean).join(", ");
}
