import { useSyncExternalStore } from "react";

/** A locale that the browser knows; null for anything else. */
export function knownLocale(locale: unknown): string | null {
  if (typeof locale !== "string" || locale.trim() === "") return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale.trim())[0] ?? null;
  } catch {
    return null;
  }
}

/** The language of the browser does not change while a page is open. */
const watchNothing = () => () => {};
const browserLocale = () => knownLocale(navigator.language) ?? "en";

/**
 * How dates and numbers are written: as an author says, or as the visitor's browser does. That is known once the page is alive; null
 * until then: what is drawn stands as variables hold it.
 */
export function useLocale(locale: unknown): string | null {
  const language = useSyncExternalStore(watchNothing, browserLocale, () => null);
  return knownLocale(locale) ?? language;
}
