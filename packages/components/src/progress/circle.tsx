import clsx from "clsx";
import type { AriaAttributes } from "react";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

interface CircleProps {
  role: AriaAttributes & { role: "progressbar" };
  /** Between 0 and 1; null = nobody knows. */
  share: number | null;
  size: keyof typeof classes.size | undefined;
}

/** A ring that fills, with the percentage in it where there is room. Drawn for a circumference of 100. */
export function Circle({ role, share, size }: CircleProps) {
  const width = size === "sm" ? 5 : 3.5;
  const circle = { cx: 18, cy: 18, r: 15.9155, strokeWidth: width };
  return (
    <div {...role} className={clsx(classes.circle, pick(classes.circleSize, size, "md"))}>
      <svg
        viewBox="0 0 36 36"
        aria-hidden="true"
        className={clsx(classes.drawing, share === null && classes.turning)}
      >
        <circle {...circle} className={classes.ring} />
        {share !== 0 && (
          <circle
            {...circle}
            strokeDasharray="100"
            strokeDashoffset={100 - (share ?? 0.25) * 100}
            className={classes.arc}
          />
        )}
      </svg>
      {share !== null && size !== "sm" && <span aria-hidden>{Math.round(share * 100)} %</span>}
    </div>
  );
}
