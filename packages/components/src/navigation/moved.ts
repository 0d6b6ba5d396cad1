/** Another page is shown, or the address has another query: what marks the page that is open hears of it. */

const MOVED = "heddle:moved";

/** To be called by whoever changes the address without loading a document. */
export function tellMoved(): void {
  globalThis.dispatchEvent?.(new Event(MOVED));
}

/** Calls the listener whenever the address may be another, by the browser's own buttons too. */
export function watchMoves(listener: () => void): () => void {
  for (const event of [MOVED, "popstate"]) addEventListener(event, listener);
  return () => {
    for (const event of [MOVED, "popstate"]) removeEventListener(event, listener);
  };
}
