import { type CalendarDate, endOfWeek, startOfWeek } from "@internationalized/date";

export type FirstDay = "sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat";

interface Key {
  key: string;
  shiftKey: boolean;
}

interface Reading {
  locale: string;
  firstDay: FirstDay | undefined;
  /** The days of a week run from right to left. */
  isRightToLeft: boolean;
}

/** Where a key leads; null = it is none of the grid's. */
export function moved(from: CalendarDate, { key, shiftKey }: Key, reading: Reading): CalendarDate | null {
  const { locale, firstDay, isRightToLeft } = reading;
  switch (key) {
    case "ArrowLeft":
      return from.add({ days: isRightToLeft ? 1 : -1 });
    case "ArrowRight":
      return from.add({ days: isRightToLeft ? -1 : 1 });
    case "ArrowUp":
      return from.subtract({ weeks: 1 });
    case "ArrowDown":
      return from.add({ weeks: 1 });
    case "Home":
      return startOfWeek(from, locale, firstDay);
    case "End":
      return endOfWeek(from, locale, firstDay);
    case "PageUp":
      return from.subtract(shiftKey ? { years: 1 } : { months: 1 });
    case "PageDown":
      return from.add(shiftKey ? { years: 1 } : { months: 1 });
    default:
      return null;
  }
}

export function within(date: CalendarDate, min: CalendarDate | null, max: CalendarDate | null): CalendarDate {
  if (max && date.compare(max) > 0) return max;
  return min && date.compare(min) < 0 ? min : date;
}
