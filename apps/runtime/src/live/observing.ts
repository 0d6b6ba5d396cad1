import type { ProgramObserver } from "./program-services.ts";

/** The observer, with what becomes of lost sessions and of programs in quarantine. */
export function observing(
  observer: Omit<ProgramObserver, "onSessionLost">,
  becomes: Pick<ProgramObserver, "onSessionLost" | "onQuarantine">,
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
    onQuarantine(program) {
      observer.onQuarantine(program);
      becomes.onQuarantine(program);
    },
    onDurability: (...given) => observer.onDurability(...given),
    onSessionLost: (...given) => becomes.onSessionLost(...given),
  };
}
