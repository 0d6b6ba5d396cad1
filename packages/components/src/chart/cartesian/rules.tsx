import clsx from "clsx";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { percent } from "./bars.tsx";
import type { Plan } from "./plan.ts";
import { placeLyingTicks, type Tick } from "./ticks.ts";

export interface GridProps {
  plan: Plan;
  isHorizontal: boolean;
  /** Whether something stands on the zero. */
  hasFoot: boolean;
}

/** Hairlines at the values that the axis names. */
export function Grid({ plan, isHorizontal, hasFoot }: GridProps) {
  const rule = (level: number) =>
    isHorizontal
      ? { x1: percent(level), x2: percent(level), y1: "0", y2: "100%" }
      : { x1: "0", x2: "100%", y1: percent(1 - level), y2: percent(1 - level) };
  const ticks: readonly (Tick & { className?: string })[] = isHorizontal
    ? placeLyingTicks(plan.valueTicks)
    : plan.valueTicks;
  return (
    <svg aria-hidden className={classes.plot.svg}>
      {ticks.map(({ at, label, className }) => (
        <line key={`${at} ${label}`} {...rule(at)} className={clsx(classes.plot.grid, className)} />
      ))}
      {hasFoot && <line {...rule(plan.foot)} className={classes.plot.base} />}
    </svg>
  );
}

export interface Reference {
  value: number;
  label: string;
  ink: Ink;
}

/** Lines that an author draws through the plot: a target, an average. */
export function References({
  references,
  plan,
  isHorizontal,
}: { references: readonly Reference[] } & Omit<GridProps, "hasFoot">) {
  if (references.length === 0) return null;
  return references.map(({ value, label, ink }) => {
    const level = percent(isHorizontal ? plan.level(value) : 1 - plan.level(value));
    const [along, ends] = isHorizontal
      ? [
          { x1: level, x2: level, y1: "0", y2: "100%" },
          { insetInlineStart: level, top: 0 },
        ]
      : [
          { x1: "0", x2: "100%", y1: level, y2: level },
          { insetInlineEnd: 0, top: level },
        ];
    return (
      <div key={`${value} ${label}`} className={ink.className} style={ink.style}>
        <svg aria-hidden className={classes.plot.svg}>
          <line {...along} className={classes.plot.reference} />
        </svg>
        {label !== "" && (
          <span
            className={clsx(classes.plot.referenceLabel, !isHorizontal && classes.plot.above)}
            style={ends}
          >
            {label}
          </span>
        )}
      </div>
    );
  });
}
