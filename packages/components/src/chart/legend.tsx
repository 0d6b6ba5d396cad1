import clsx from "clsx";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import type { Ink } from "./color.ts";

export interface LegendProps {
  labels: readonly string[];
  /** What stands behind them by their places, such as shares. */
  values?: ReadonlyMap<number, string> | undefined;
  inks: readonly Ink[];
  hidden: ReadonlySet<number>;
  /** Absent: a legend that only explains. */
  onToggle?: (place: number) => void;
}

/** What each colour stands for. A press takes it off the drawing and puts it back. */
export function Legend({ labels, values, inks, hidden, onToggle }: LegendProps) {
  return (
    <ul className={classes.legend.list}>
      {inPlace(labels, (label, place) => {
        const content = (
          <>
            <span className={clsx(classes.legend.sign, inks[place]?.className)} style={inks[place]?.style}>
              <span className={clsx(classes.dot, classes.legend.dot)} />
            </span>
            <span className={classes.legend.label}>{label}</span>
            {values?.has(place) && <span className={classes.legend.value}>{values.get(place)}</span>}
          </>
        );
        return (
          <li className={classes.legend.entry}>
            {onToggle ? (
              <button
                type="button"
                aria-pressed={!hidden.has(place)}
                onClick={() => onToggle(place)}
                className={classes.legend.item}
              >
                {content}
              </button>
            ) : (
              <span className={classes.legend.plain}>{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
