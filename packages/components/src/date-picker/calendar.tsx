import {
  type CalendarDate,
  endOfMonth,
  endOfWeek,
  getLocalTimeZone,
  isSameDay,
  isSameMonth,
  startOfMonth,
  startOfWeek,
  today,
} from "@internationalized/date";
import clsx from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import { formatDate, weekdays } from "./date-text.ts";

export type FirstDay = "sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat";

export interface CalendarProps {
  value: CalendarDate | null;
  min: CalendarDate | null;
  max: CalendarDate | null;
  locale: string;
  firstDay: FirstDay | undefined;
  onChoose(date: CalendarDate | null): void;
}

/** One month as a grid of days, by WAI-ARIA's date picker dialog: one day takes the keyboard, keys move from it. */
export function Calendar({ value, min, max, locale, firstDay, onChoose }: CalendarProps) {
  const id = useId();
  const now = today(getLocalTimeZone());
  const [active, setActive] = useState(() => within(value ?? now, min, max));
  const grid = useRef<HTMLTableElement>(null);
  /** The keyboard is moved to the active day, but not when a month is leafed through with the buttons. */
  const takesFocus = useRef(true);
  const place = active.toString();
  useEffect(() => {
    if (takesFocus.current) grid.current?.querySelector<HTMLElement>(`[data-date="${place}"]`)?.focus();
  }, [place]);

  const move = (date: CalendarDate, focuses: boolean) => {
    takesFocus.current = focuses;
    setActive(within(date, min, max));
  };
  const isOut = (date: CalendarDate) => within(date, min, max).compare(date) !== 0;
  const pressed = (event: KeyboardEvent) => {
    const to = moved(active, event, locale, firstDay);
    if (!to) return;
    event.preventDefault();
    move(to, true);
  };
  const first = startOfWeek(startOfMonth(active), locale, firstDay);
  const last = endOfWeek(endOfMonth(active), locale, firstDay);
  const weeks: CalendarDate[][] = [];
  for (let day = first; day.compare(last) <= 0; day = day.add({ days: 7 }))
    weeks.push(Array.from({ length: 7 }, (_, index) => day.add({ days: index })));
  const month = formatDate(active, locale, { month: "long", year: "numeric" });
  const [before, after] = [startOfMonth(active).subtract({ days: 1 }), endOfMonth(active).add({ days: 1 })];

  return (
    <>
      <div className={classes.head}>
        <button
          type="button"
          aria-label="Previous month"
          disabled={isOut(before)}
          onClick={() => move(active.subtract({ months: 1 }), false)}
          className={classes.step}
        >
          <Glyph name="chevron-left" size={16} />
        </button>
        <span id={id} aria-live="polite" className={classes.month}>
          {month}
        </span>
        <button
          type="button"
          aria-label="Next month"
          disabled={isOut(after)}
          onClick={() => move(active.add({ months: 1 }), false)}
          className={classes.step}
        >
          <Glyph name="chevron-right" size={16} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: WAI-ARIA makes a calendar's table a grid. */}
      <table ref={grid} role="grid" aria-labelledby={id} onKeyDown={pressed} className={classes.grid}>
        <thead>
          <tr>
            {weekdays(first, locale).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className={classes.weekday}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.toString()}>
              {week.map((day) => {
                const isChosen = value !== null && isSameDay(day, value);
                return (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a table's cell is a gridcell, which can be selected.
                  <td key={day.toString()} aria-selected={isChosen} className={classes.cell}>
                    <button
                      type="button"
                      data-date={day.toString()}
                      aria-label={formatDate(day, locale, { dateStyle: "full" })}
                      aria-current={isSameDay(day, now) ? "date" : undefined}
                      aria-disabled={isOut(day) || undefined}
                      tabIndex={isSameDay(day, active) ? 0 : -1}
                      onClick={() => !isOut(day) && onChoose(day)}
                      className={clsx(
                        classes.day,
                        !isSameMonth(day, active) && classes.outside,
                        isSameDay(day, now) && classes.today,
                        isChosen && classes.chosen,
                      )}
                    >
                      {day.day}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <button type="button" disabled={isOut(now)} onClick={() => onChoose(now)} className={classes.action}>
          Today
        </button>
        <button
          type="button"
          disabled={value === null}
          onClick={() => onChoose(null)}
          className={classes.action}
        >
          Clear
        </button>
      </div>
    </>
  );
}

function within(date: CalendarDate, min: CalendarDate | null, max: CalendarDate | null): CalendarDate {
  if (max && date.compare(max) > 0) return max;
  return min && date.compare(min) < 0 ? min : date;
}

/** Where a key leads; null = it is none of the grid's. */
function moved(
  from: CalendarDate,
  event: KeyboardEvent,
  locale: string,
  firstDay: FirstDay | undefined,
): CalendarDate | null {
  switch (event.key) {
    case "ArrowLeft":
      return from.subtract({ days: 1 });
    case "ArrowRight":
      return from.add({ days: 1 });
    case "ArrowUp":
      return from.subtract({ weeks: 1 });
    case "ArrowDown":
      return from.add({ weeks: 1 });
    case "Home":
      return startOfWeek(from, locale, firstDay);
    case "End":
      return endOfWeek(from, locale, firstDay);
    case "PageUp":
      return from.subtract(event.shiftKey ? { years: 1 } : { months: 1 });
    case "PageDown":
      return from.add(event.shiftKey ? { years: 1 } : { months: 1 });
    default:
      return null;
  }
}
