import clsx from "clsx";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { percent } from "./bars.tsx";
import type { Place } from "./place.ts";
import type { Plan } from "./plan.ts";
import { referenceSide } from "./reference-side.ts";
import { textShare } from "./text-width.ts";
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

interface ReferencesProps {
  references: readonly Reference[];
  place: Place;
  /** Whether marks have their values written at them. */
  hasLabels: boolean;
}

/** Lines that an author draws through the plot: a target, an average. */
export function References({ references, place, hasLabels }: ReferencesProps) {
  const { plan, isHorizontal } = place;
  if (references.length === 0) return null;
  return references.map((reference) => {
    const { value, label, ink } = reference;
    const share = plan.level(value);
    const level = percent(isHorizontal ? share : 1 - share);
    const line = isHorizontal
      ? { x1: level, x2: level, y1: "0", y2: "100%" }
      : { x1: "0", x2: "100%", y1: level, y2: level };
    const upright = isHorizontal || label === "" ? null : referenceSide(place, reference, hasLabels);
    const isAtEnd = share + textShare(label) > 1;
    const ends = upright
      ? { top: level, ...(upright.end === "end" ? { insetInlineEnd: 0 } : { insetInlineStart: 0 }) }
      : { top: 0, ...(isAtEnd ? { insetInlineEnd: percent(1 - share) } : { insetInlineStart: level }) };
    return (
      <div key={`${value} ${label}`} className={ink.className} style={ink.style}>
        <svg aria-hidden className={classes.plot.svg}>
          <line {...line} className={classes.plot.reference} />
        </svg>
        {label !== "" && (
          <span
            className={clsx(classes.plot.referenceLabel, upright && classes.plot.referenceSide[upright.side])}
            style={ends}
          >
            {label}
          </span>
        )}
      </div>
    );
  });
}
