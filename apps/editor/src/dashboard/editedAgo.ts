const STEPS: [limitSeconds: number, unitSeconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3600, 60, "minute"],
  [86_400, 3600, "hour"],
  [604_800, 86_400, "day"],
  [2_629_800, 604_800, "week"],
  [31_557_600, 2_629_800, "month"],
  [Number.POSITIVE_INFINITY, 31_557_600, "year"],
];

/** `then` in words, as seen from `now` (both milliseconds): "just now", "5 minutes ago", "yesterday". */
export function ago(then: number, now: number, locale = "en"): string {
  const seconds = Math.max(0, (now - then) / 1000);
  if (seconds < 60) return "just now";
  const [, unitSeconds, unit] = STEPS.find(([limit]) => seconds < limit)!;
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
    -Math.floor(seconds / unitSeconds),
    unit,
  );
}
