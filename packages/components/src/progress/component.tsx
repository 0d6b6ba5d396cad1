import clsx from "clsx";
import type { Color } from "../style/colors.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { Circle } from "./circle.tsx";
import { classes } from "./classes.ts";

export interface ProgressProps extends ElementProps {
  value?: number | null;
  maximum?: number;
  label?: string;
  kind?: "bar" | "circle";
  size?: keyof typeof classes.size;
  color?: Color;
  ariaLabel?: string;
}

export function Progress(props: ProgressProps) {
  const { value, maximum, label, kind, size, color, ariaLabel, className, children: _, ...rest } = props;
  const all = typeof maximum === "number" && maximum > 0 ? maximum : 100;
  const isKnown = typeof value === "number" && Number.isFinite(value);
  const done = isKnown ? Math.min(all, Math.max(0, value)) : 0;
  const share = isKnown ? done / all : null;
  const text = textOf(label);
  const role = {
    role: "progressbar",
    "aria-label": text || textOf(ariaLabel) || "Progress",
    "aria-valuemin": 0,
    "aria-valuemax": all,
    "aria-valuenow": isKnown ? done : undefined,
  } as const;
  const tint = pick(classes.color, color, "accent");
  if (kind === "circle") {
    return (
      <div {...rest} className={clsx(classes.circleRoot, tint, className)}>
        <Circle role={role} share={share} size={size} />
        {text !== "" && (
          <span aria-hidden className={classes.caption}>
            {text}
          </span>
        )}
      </div>
    );
  }
  return (
    <div {...rest} className={clsx(classes.root, tint, className)}>
      {text !== "" && (
        <div aria-hidden className={classes.head}>
          <span>{text}</span>
          {share !== null && <span className={classes.percent}>{Math.round(share * 100)} %</span>}
        </div>
      )}
      <div {...role} className={clsx(classes.track, pick(classes.size, size, "md"))}>
        <div
          className={clsx(classes.bar, share === null && classes.unknown)}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
