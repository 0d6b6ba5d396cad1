import clsx from "clsx";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useEditing } from "../../style/editing.ts";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { type Mark, markName, markOf, type Spot, spotAt, spotOf, type Tip } from "./mark.ts";
import { Tooltip, tipText } from "./tooltip.tsx";

/** What a drawing tells of its marks. */
export interface Marks {
  /** Series whose marks can be reached, by place. */
  series: readonly number[];
  /** How many marks a series has at most. */
  length: number;
  has(mark: Mark): boolean;
  tip(mark: Mark): Tip;
  /** The mark that is meant by a place; without it, the one that is drawn there. */
  find?(spot: Spot): Mark | null;
  /** Where a mark is; without it, where it is drawn. */
  locate?(mark: Mark): Spot;
}

export interface SurfaceProps {
  name: string;
  marks: Marks;
  inks: readonly Ink[];
  /** Pixels; undefined = by its own classes. */
  height: number | undefined;
  /** What is drawn of the mark that is looked at. */
  highlight?: (mark: Mark) => ReactNode;
  onPick?: (mark: Mark) => void;
  children: ReactNode;
  className?: string;
}

/** The drawing itself: what is under the pointer, or reached with the arrow keys, is named beside it and can be picked. */
export function Surface(props: SurfaceProps) {
  const { name, marks, inks, height, highlight, onPick, children, className } = props;
  const element = useRef<HTMLDivElement>(null);
  const isEditing = useEditing();
  const [active, setActive] = useState<{ mark: Mark; spot: Spot; isByKey: boolean } | null>(null);
  const shown = active && !isEditing && marks.has(active.mark) ? active : null;

  const look = (mark: Mark | null, at: Spot | null) => {
    const spot = mark && (marks.locate?.(mark) ?? at ?? drawnSpot(element.current, mark));
    setActive(mark && spot && { mark, spot, isByKey: at === null });
  };
  const meant = (event: {
    clientX: number;
    clientY: number;
    target: EventTarget;
    currentTarget: Element;
  }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const spot = spotAt(event.clientX, event.clientY, box, event.currentTarget);
    const drawn = markOf(event.target as Element);
    return { spot, mark: drawn ?? marks.find?.(spot) ?? null };
  };
  const pointed = (event: PointerEvent<HTMLDivElement>) => {
    const { spot, mark } = meant(event);
    if (mark && shown && markName(mark) === markName(shown.mark) && marks.locate) return;
    look(mark, spot);
  };
  const pressed = (event: KeyboardEvent) => {
    if (isEditing) return;
    if (event.key === "Escape") setActive(null);
    if ((event.key === "Enter" || event.key === " ") && shown && onPick) {
      event.preventDefault();
      onPick(shown.mark);
    }
    const isTurned = element.current !== null && getComputedStyle(element.current).direction === "rtl";
    const next = moved(marks, active?.mark ?? null, event.key, isTurned);
    if (!next) return;
    event.preventDefault();
    look(next, null);
  };

  return (
    <div
      ref={element}
      role="application"
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart is walked through with the arrow keys
      tabIndex={0}
      onPointerMove={pointed}
      onPointerDown={pointed}
      onPointerLeave={() => setActive(null)}
      onBlur={() => setActive(null)}
      onKeyDown={pressed}
      onClick={(event) => {
        const { mark } = meant(event);
        if (mark && !isEditing) onPick?.(mark);
      }}
      className={clsx(classes.surface, onPick && classes.pressable, className)}
      style={{ height }}
    >
      {children}
      {shown && highlight?.(shown.mark)}
      {shown && <Tooltip tip={marks.tip(shown.mark)} mark={shown.mark} spot={shown.spot} inks={inks} />}
      <div aria-live="polite" className={classes.said}>
        {shown?.isByKey && tipText(marks.tip(shown.mark), shown.mark)}
      </div>
    </div>
  );
}

function drawnSpot(surface: Element | null, mark: Mark): Spot | null {
  const drawn = surface?.querySelector(`[data-mark="${markName(mark)}"]`);
  return surface && drawn ? spotOf(drawn, surface) : null;
}

/** Where a key leads: along a series, to another one, to an end; null = nowhere. */
function moved(marks: Marks, from: Mark | null, key: string, isTurned: boolean): Mark | null {
  const { series, length } = marks;
  const row = from ? series.indexOf(from.series) : 0;
  const walk = (start: number, step: number): Mark | null => {
    for (let index = start; index >= 0 && index < length; index += step) {
      const mark = { series: series[Math.max(0, row)] ?? 0, index };
      if (marks.has(mark)) return mark;
    }
    return null;
  };
  const across = isTurned ? -1 : 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowLeft": {
      const step = key === "ArrowRight" ? across : -across;
      return walk(from ? from.index + step : step > 0 ? 0 : length - 1, step);
    }
    case "Home":
      return walk(0, 1);
    case "End":
      return walk(length - 1, -1);
    case "ArrowDown":
    case "ArrowUp": {
      const step = key === "ArrowDown" ? 1 : -1;
      for (let place = row + step; from && place >= 0 && place < series.length; place += step) {
        const mark = { series: series[place]!, index: from.index };
        if (marks.has(mark)) return mark;
      }
      return from ? null : walk(0, 1);
    }
    default:
      return null;
  }
}
