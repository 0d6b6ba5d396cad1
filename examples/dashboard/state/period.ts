const DAY = { month: "short", day: "numeric" } as const;
const MONTH = { month: "short", year: "numeric" } as const;

/** Each in so many points, few enough to read: of days that end today, or of whole months before this one. */
export const PERIODS = {
  days: { label: "30 days", points: 10, daysEach: 3, each: "Every 3 days", format: DAY },
  quarter: { label: "Quarter", points: 13, daysEach: 7, each: "By week", format: DAY },
  year: { label: "Year", points: 12, daysEach: null, each: "By month", format: MONTH },
} as const;
export type PeriodName = keyof typeof PERIODS;

/** The days on which a period's points begin, the oldest first, and behind them the day after the last. */
export function beginningsOf(name: PeriodName, periodsAgo = 0): string[] {
  const { points, daysEach } = PERIODS[name];
  const today = new Date();
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  return Array.from({ length: points + 1 }, (_, index) => {
    const back = points * (periodsAgo + 1) - index;
    const begins =
      daysEach === null ? Date.UTC(year, month - back) : Date.UTC(year, month, day + 1 - back * daysEach);
    return new Date(begins).toISOString().slice(0, 10);
  });
}

/** "By month, Dec 2025 – Nov 2026": what a point is of, and from when to when they go. */
export function spanOf(name: PeriodName): string {
  const { each, format } = PERIODS[name];
  const days = beginningsOf(name);
  const last = new Date(days.at(-1)!);
  last.setUTCDate(last.getUTCDate() - 1);
  return `${each}, ${dateText(days[0]!, format)} – ${dateText(last, format)}`;
}

/** `2026-11-30` as "Nov 30, 2026", or as `format` has it. */
export function dateText(
  date: string | Date,
  format: Intl.DateTimeFormatOptions = { dateStyle: "medium" },
): string {
  return new Date(date).toLocaleDateString("en-US", { ...format, timeZone: "UTC" });
}
