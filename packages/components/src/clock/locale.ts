/** A locale that the browser knows; null for anything else. */
export function knownLocale(locale: unknown): string | null {
  if (typeof locale !== "string" || locale.trim() === "") return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale.trim())[0] ?? null;
  } catch {
    return null;
  }
}

/** A time zone that the browser knows, such as `Europe/Berlin`; null for anything else. */
export function knownTimeZone(timeZone: unknown): string | null {
  if (typeof timeZone !== "string" || timeZone.trim() === "") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timeZone.trim() }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
