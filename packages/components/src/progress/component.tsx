import clsx from "clsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface ProgressProps extends ElementProps {
  value?: number | null;
  maximum?: number;
  label?: string;
  color?: keyof typeof classes.color;
}

export function Progress({ value, maximum, label, color, className, children: _, ...rest }: ProgressProps) {
  const all = typeof maximum === "number" && maximum > 0 ? maximum : 100;
  const isKnown = typeof value === "number" && Number.isFinite(value);
  const done = isKnown ? Math.min(all, Math.max(0, value)) : 0;
  const percent = Math.round((done / all) * 100);
  const text = textOf(label);
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      {text !== "" && (
        <div aria-hidden className={classes.head}>
          <span>{text}</span>
          {isKnown && <span className={classes.percent}>{percent} %</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={text || "Progress"}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={isKnown ? done : undefined}
        className={classes.track}
      >
        <div
          className={clsx(classes.bar, pick(classes.color, color, "accent"), !isKnown && classes.unknown)}
          style={isKnown ? { width: `${(done / all) * 100}%` } : undefined}
        />
      </div>
    </div>
  );
}
