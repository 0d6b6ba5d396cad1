import { useSyncExternalStore } from "react";
import { knownLocale } from "../clock/locale.ts";
import { servedLocale } from "../clock/served-place.ts";

/** The language of the browser does not change while a page is open. */
const watchNothing = () => () => {};
const browserLocale = () => knownLocale(navigator.language) ?? "en";

/**
 * How dates and numbers are written: as an author says, or as the visitor's browser does. Null where that is not known before the page is
 * alive: what is drawn then stands as variables hold it.
 */
export function useLocale(locale: unknown): string | null {
  const language = useSyncExternalStore(watchNothing, browserLocale, servedLocale);
  return knownLocale(locale) ?? language;
}
