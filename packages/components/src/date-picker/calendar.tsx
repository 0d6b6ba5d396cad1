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
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { type FirstDay, moved, within } from "./calendar-keys.ts";
import { classes } from "./classes.ts";
import { formatDate, weekdays } from "./date-text.ts";
import { type DateRange, Day } from "./day.tsx";
import type { Words } from "./words.ts";

const FIRST_DAYS: readonly FirstDay[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export interface CalendarProps {
  value: CalendarDate | null;
  /** Instead of one day: its second day follows the pointer and the keyboard until it is chosen. */
  range?: DateRange;
  min: CalendarDate | null;
  max: CalendarDate | null;
  locale: string;
  firstDay: unknown;
  words: Words;
  onChoose(date: CalendarDate | null): void;
}

/** One month as a grid of days, by WAI-ARIA's date picker dialog: one day takes the keyboard, keys move from it. */
export function Calendar({
  value,
  range,
  min,
  max,
  locale,
  firstDay: first,
  words,
  onChoose,
}: CalendarProps) {
  const id = useId();
  const now = today(getLocalTimeZone());
  const firstDay = FIRST_DAYS.find((day) => day === first);
  const [active, setActive] = useState(() => within(value ?? now, min, max));
  /** Where the pointer or the keyboard is. */
  const [aimed, aim] = useState(active);
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
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = moved(active, event, { locale, firstDay, isRightToLeft });
    if (!to) return;
    event.preventDefault();
    move(to, true);
  };
  const month = formatDate(active, locale, { month: "long", year: "numeric" });
  const [before, after] = [startOfMonth(active).subtract({ days: 1 }), endOfMonth(active).add({ days: 1 })];
  const weeks = weeksOf(active, locale, firstDay);

  return (
    <>
      <div className={classes.head}>
        <button
          type="button"
          aria-label={words.previous}
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
          aria-label={words.next}
          disabled={isOut(after)}
          onClick={() => move(active.add({ months: 1 }), false)}
          className={classes.step}
        >
          <Glyph name="chevron-right" size={16} />
        </button>
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: WAI-ARIA makes a calendar's table a grid.
        role="grid"
        aria-labelledby={id}
        aria-multiselectable={range ? true : undefined}
        onKeyDown={pressed}
        className={classes.grid}
      >
        <thead>
          <tr>
            {weekdays(weeks[0]![0]!, locale).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className={classes.weekday}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.toString()}>
              {week.map((day) => (
                <Day
                  key={day.toString()}
                  {...{ day, locale, onChoose }}
                  chosen={range ? aimedRange(range, aimed) : { start: value, end: null }}
                  isToday={isSameDay(day, now)}
                  isOutside={!isSameMonth(day, active)}
                  isOut={isOut(day)}
                  isActive={isSameDay(day, active)}
                  onAim={range && aim}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <button type="button" disabled={isOut(now)} onClick={() => onChoose(now)} className={classes.action}>
          {words.today}
        </button>
        <button
          type="button"
          disabled={value === null}
          onClick={() => onChoose(null)}
          className={classes.action}
        >
          {words.clear}
        </button>
      </div>
    </>
  );
}

/** The weeks that a month has days in, whole. */
function weeksOf(active: CalendarDate, locale: string, firstDay: FirstDay | undefined): CalendarDate[][] {
  const last = endOfWeek(endOfMonth(active), locale, firstDay);
  const weeks: CalendarDate[][] = [];
  for (
    let day = startOfWeek(startOfMonth(active), locale, firstDay);
    day.compare(last) <= 0;
    day = day.add({ days: 7 })
  )
    weeks.push(Array.from({ length: 7 }, (_, index) => day.add({ days: index })));
  return weeks;
}

/** What it would be, were the day chosen at which one is. */
function aimedRange({ start, end }: DateRange, aimed: CalendarDate): DateRange {
  if (start === null || end !== null) return { start, end };
  return aimed.compare(start) < 0 ? { start: aimed, end: start } : { start, end: aimed };
}
