/**
 * The zone in which a page's first HTML reads its times: that of the reader, where the server knows it from an earlier visit. The
 * document says which it was, so that the browser takes the same times over.
 */

import { knownTimeZone } from "./locale.ts";

let served = "UTC";

/** To be told before a page is drawn on a server. */
export function setServedTimeZone(timeZone: string): void {
  served = knownTimeZone(timeZone) ?? "UTC";
}

export function servedTimeZone(): string {
  if (typeof document === "undefined") return served;
  return knownTimeZone(document.documentElement.dataset.timeZone) ?? "UTC";
}
