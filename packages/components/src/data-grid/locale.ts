import { useSyncExternalStore } from "react";

/** Until the page is alive nobody knows the visitor's own language; the server and the first drawing write this. */
const FIRST = "en";

/** The language in which numbers and dates are written: the app's, else the visitor's. */
export function useLocale(given: unknown): string {
  const own = useSyncExternalStore(watchNothing, browserLocale, firstLocale);
  return knownLocale(given) ?? own;
}

const watchNothing = () => () => {};
const browserLocale = () => knownLocale(navigator.language) ?? FIRST;
const firstLocale = () => FIRST;

function knownLocale(locale: unknown): string | null {
  if (typeof locale !== "string" || locale.trim() === "") return null;
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.trim())[0] ?? null;
  } catch {
    return null;
  }
}
