/** Numbers as people of a language write them. */

export const numberFormats = {
  number: "Number",
  compact: "Short (1.2K)",
  currency: "Currency",
  percent: "Percent (0.42 is 42 %)",
} as const;
export type NumberFormat = keyof typeof numberFormats;

export interface NumberStyle {
  language: string;
  format: unknown;
  /** A code such as `EUR`; for the format `currency`. */
  currency?: unknown;
}

const formatters = new Map<string, Intl.NumberFormat>();
const MOST_FORMATTERS = 200;

/** @param short where there is little room, as at an axis: 12K instead of 12,000 */
export function numberText(value: number, style: NumberStyle, short = false): string {
  return formatter(style, short).format(value).replaceAll("\u202f", "\u00a0");
}

function formatter({ language, format, currency }: NumberStyle, short: boolean): Intl.NumberFormat {
  const key = `${language} ${String(format)} ${String(currency)} ${short}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = new Intl.NumberFormat(language, options(format, currency, short));
  formatters.set(key, made);
  return made;
}

function options(format: unknown, currency: unknown, short: boolean): Intl.NumberFormatOptions {
  const compact = { notation: "compact", maximumFractionDigits: 1 } as const;
  switch (format) {
    case "compact":
      return compact;
    case "percent":
      return { style: "percent", maximumFractionDigits: 1 };
    case "currency":
      return {
        style: "currency",
        currency: currencyCode(currency),
        currencyDisplay: "narrowSymbol",
        trailingZeroDisplay: "stripIfInteger",
        ...(short && compact),
      };
    default:
      return short ? compact : { maximumFractionDigits: 3 };
  }
}

function currencyCode(currency: unknown): string {
  return typeof currency === "string" && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : "USD";
}
