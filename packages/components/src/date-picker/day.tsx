import { type CalendarDate, isSameDay } from "@internationalized/date";
import clsx from "clsx";
import { classes } from "./classes.ts";
import { formatDate } from "./date-text.ts";

/** From one day to another, both in it; the second is not chosen yet where it is null. */
export interface DateRange {
  start: CalendarDate | null;
  end: CalendarDate | null;
}

interface Props {
  day: CalendarDate;
  locale: string;
  chosen: DateRange;
  isToday: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  isOut: boolean;
  /** The keyboard stops at it. */
  isActive: boolean;
  onChoose(day: CalendarDate): void;
  onAim: ((day: CalendarDate) => void) | undefined;
}

/** One day of a calendar's grid. */
export function Day({ day, locale, chosen, isToday, isOutside, isOut, isActive, onChoose, onAim }: Props) {
  const { start, end } = chosen;
  const isStart = start !== null && isSameDay(day, start);
  const isEnd = end !== null && isSameDay(day, end);
  const isBetween = start !== null && end !== null && day.compare(start) > 0 && day.compare(end) < 0;
  const isSpan = start !== null && end !== null && !isSameDay(start, end);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a table's cell is a gridcell, which can be selected.
    <td
      aria-selected={isStart || isEnd || isBetween}
      className={clsx(
        classes.cell,
        isSpan && isStart && classes.span.start,
        isSpan && isEnd && classes.span.end,
        isBetween && classes.span.between,
      )}
    >
      <button
        type="button"
        data-date={day.toString()}
        aria-label={formatDate(day, locale, { dateStyle: "full" })}
        aria-current={isToday ? "date" : undefined}
        aria-disabled={isOut || undefined}
        tabIndex={isActive ? 0 : -1}
        onClick={() => !isOut && onChoose(day)}
        onPointerEnter={onAim && (() => onAim(day))}
        onFocus={onAim && (() => onAim(day))}
        className={clsx(
          classes.day,
          isStart || isEnd
            ? classes.chosen
            : clsx(isOutside && classes.outside, isToday && classes.today, !isBetween && classes.free),
        )}
      >
        {day.day}
      </button>
    </td>
  );
}
