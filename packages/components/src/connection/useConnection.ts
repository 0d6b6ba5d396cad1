import { useEffect, useState, useSyncExternalStore } from "react";
import type { Phase } from "./phase.ts";

/** `connecting`: it has not been connected yet. `offline`: nor has the device any network. `ended`: only a new page load goes on. */
export type Connection = "connecting" | "connected" | "reconnecting" | "offline" | "ended";

/** A break that is over sooner is not worth a word (milliseconds). */
const PATIENCE = 1_000;

/** How the page stands with its server. In its first HTML it is connecting. */
export function useConnection(): Connection {
  const now = useSyncExternalStore(watch, read, () => "connecting" as const);
  const [shown, setShown] = useState<Connection>("connecting");
  useEffect(() => {
    if (now !== "reconnecting") return setShown(now);
    const timer = setTimeout(() => setShown(now), PATIENCE);
    return () => clearTimeout(timer);
  }, [now]);
  return shown;
}

/** Once it was, a connection that is not there is one that was lost. */
let wasConnected = false;

function read(): Connection {
  const phase = document.documentElement.dataset.connection as Phase | undefined;
  if (phase === "ended") return "ended";
  if (phase === "live") wasConnected = true;
  if (phase === "live" || (phase === "none" && navigator.onLine)) return "connected";
  if (!navigator.onLine) return "offline";
  return wasConnected && phase !== undefined ? "reconnecting" : "connecting";
}

function watch(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-connection"] });
  for (const event of ["online", "offline"]) addEventListener(event, listener);
  return () => {
    observer.disconnect();
    for (const event of ["online", "offline"]) removeEventListener(event, listener);
  };
}
