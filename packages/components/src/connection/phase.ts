/** How the page stands with its server, where everything on the page can see it: on the document's root element. */

/** `none`: the page needs no server. The others are the connection's own (renderer, connection/state.ts). */
export type Phase = "none" | "offline" | "connecting" | "greeting" | "live" | "ended";

/** To be called by whoever holds the connection. */
export function tellPhase(phase: Phase): void {
  document.documentElement.dataset.connection = phase;
}
