/** The browser's formats, each made once: making one takes far longer than writing with it, and a calendar has dozens of days. */

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, [locale, options], () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, [locale, options], () => new Intl.NumberFormat(locale, options));
}

function once<Format>(made: Map<string, Format>, of: unknown, make: () => Format): Format {
  const key = JSON.stringify(of);
  const format = made.get(key) ?? make();
  made.set(key, format);
  return format;
}
