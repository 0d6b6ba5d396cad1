import { useSyncExternalStore } from "react";
import { servedLocale } from "../clock/served-place.ts";

/** Where nobody knows the visitor's own language. */
const FIRST = "en";

/** The language in which numbers and dates are written: the app's, else the visitor's. */
export function useLocale(given: unknown): string {
  const own = useSyncExternalStore(watchNothing, browserLocale, firstLocale);
  return knownLocale(given) ?? own;
}

const watchNothing = () => () => {};
const browserLocale = () => knownLocale(navigator.language) ?? FIRST;
const firstLocale = () => servedLocale() ?? FIRST;

function knownLocale(locale: unknown): string | null {
  if (typeof locale !== "string" || locale.trim() === "") return null;
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.trim())[0] ?? null;
  } catch {
    return null;
  }
}
