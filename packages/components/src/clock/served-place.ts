/**
 * The language and the zone in which a page's first HTML writes numbers and times: the reader's, as far as the server knows them from
 * the request and from an earlier visit. The document says which they were, so that the browser takes over what was written.
 */

import { knownLocale, knownTimeZone } from "./locale.ts";

let served: { locale: string | null; timeZone: string } = { locale: null, timeZone: "UTC" };

/** To be told before a page is drawn on a server; "" = not known. */
export function setServedPlace(locale: string, timeZone: string): void {
  served = { locale: knownLocale(locale), timeZone: knownTimeZone(timeZone) ?? "UTC" };
}

/** Null where nobody knows. */
export function servedLocale(): string | null {
  if (typeof document === "undefined") return served.locale;
  return knownLocale(document.documentElement.dataset.locale);
}

export function servedTimeZone(): string {
  if (typeof document === "undefined") return served.timeZone;
  return knownTimeZone(document.documentElement.dataset.timeZone) ?? "UTC";
}
