import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { knownLocale, knownTimeZone } from "./locale.ts";
import { servedLocale, servedTimeZone } from "./served-place.ts";
import type { Place } from "./time-text.ts";

/** The browser's language and zone do not change while a page is open. */
const watchNothing = () => () => undefined;
const browserLocale = () => knownLocale(navigator.language) ?? "en";
const browserTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where the reader is: as the author says, else as the browser says once the page is alive; until then as the server has drawn. */
export function usePlace(givenLocale: unknown, givenTimeZone: unknown): Place {
  const ownLocale = useSyncExternalStore(watchNothing, browserLocale, servedLocale);
  const ownTimeZone = useSyncExternalStore(watchNothing, browserTimeZone, servedTimeZone);
  const locale = knownLocale(givenLocale) ?? ownLocale;
  const timeZone = knownTimeZone(givenTimeZone) ?? ownTimeZone;
  return useMemo(() => ({ locale, timeZone }), [locale, timeZone]);
}

const MINUTE = 60_000;

/** How late it is, to the minute; null until the page is alive, and where nobody asks. */
export function useNow(isAsked: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [isAsked]);
  return isAsked ? now : null;
}
