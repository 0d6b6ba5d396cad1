import type { ProgramObserver } from "./program-services.ts";

/** The observer, with what becomes of lost sessions. */
export function observing(
  observer: Omit<ProgramObserver, "onSessionLost">,
  onSessionLost: ProgramObserver["onSessionLost"],
): ProgramObserver {
  return {
    onLog: (...given) => observer.onLog(...given),
    isWatching: (site) => observer.isWatching(site),
    onEvent: (...given) => observer.onEvent(...given),
    onTrace: (...given) => observer.onTrace(...given),
    onCall: (...given) => observer.onCall(...given),
    onStateChanged: (...given) => observer.onStateChanged(...given),
    onInspected: (...given) => observer.onInspected(...given),
    onTold: (...given) => observer.onTold(...given),
    onQuarantine: (...given) => observer.onQuarantine(...given),
    onDurability: (...given) => observer.onDurability(...given),
    onSessionLost,
  };
}
