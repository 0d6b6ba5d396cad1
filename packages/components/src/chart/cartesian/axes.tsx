import clsx from "clsx";
import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { percent } from "./bars.tsx";
import type { Plan } from "./plan.ts";
import { textWidth } from "./text-width.ts";
import { allTicks, LONGEST, type PlacedTick, placeLyingTicks, placeTicks } from "./ticks.ts";

export interface AxesProps {
  plan: Plan;
  height: number;
  xTitle: string;
  yTitle: string;
  children: ReactNode;
}

/** Values at the start, categories below. The column of values is as wide as its longest label, without measuring. */
export function UprightAxes({ plan, height, xTitle, yTitle, children }: AxesProps) {
  return (
    <div className={classes.axes.grid}>
      {yTitle !== "" && (
        <div aria-hidden className={classes.axes.titleY}>
          {yTitle}
        </div>
      )}
      <div aria-hidden className={classes.axes.values} style={{ height }}>
        {plan.valueTicks.map(({ at, label }) => (
          <span key={`${at} ${label}`} className={classes.axes.value} style={{ top: (1 - at) * height }}>
            {label}
          </span>
        ))}
      </div>
      {children}
      <Bottom ticks={placeTicks(plan.categoryTicks, plan.step === 0)} />
      {xTitle !== "" && (
        <div aria-hidden className={classes.axes.titleX}>
          {xTitle}
        </div>
      )}
    </div>
  );
}

/** For bars that lie: names at the start, values below. */
export function LyingAxes({ plan, height, xTitle, yTitle, children }: AxesProps) {
  const room = plan.step * height;
  return (
    <div className={classes.axes.grid}>
      {yTitle !== "" && (
        <div aria-hidden className={classes.axes.titleY}>
          {yTitle}
        </div>
      )}
      <div aria-hidden className={classes.axes.names} style={{ height }}>
        {allTicks(plan.categoryTicks).map(({ at, label }) => (
          <div key={at} className={classes.axes.name} style={{ height: room }}>
            <span className={classes.axes.nameText}>{label}</span>
          </div>
        ))}
      </div>
      {children}
      <Bottom ticks={placeLyingTicks(plan.valueTicks)} />
      {xTitle !== "" && (
        <div aria-hidden className={classes.axes.titleX}>
          {xTitle}
        </div>
      )}
    </div>
  );
}

export interface BottomProps {
  ticks: readonly PlacedTick[];
}

/** The labels below a plot. */
export function Bottom({ ticks }: BottomProps) {
  return (
    <div aria-hidden className={classes.axes.bottom}>
      {ticks.map(({ at, label, side, className }) => (
        <span
          key={`${at} ${label}`}
          className={clsx(classes.axes.tick, side === "center" && classes.axes.center, className)}
          style={
            side === "end"
              ? { insetInlineEnd: percent(1 - at) }
              : { insetInlineStart: side === "center" ? within(at, label) : percent(at) }
          }
        >
          {label}
        </span>
      ))}
    </div>
  );
}

/** The middle of a label that must not stick out at the end; before the start there is room. */
function within(at: number, label: string): string {
  return `min(${percent(at)}, calc(100% - ${Math.min(LONGEST, textWidth(label)) / 2}px))`;
}
