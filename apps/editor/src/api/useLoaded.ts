import { useCallback, useEffect, useRef, useState } from "react";

export type Loaded<Value> =
  | { state: "loading" }
  | { state: "failed"; error: Error }
  | { state: "ready"; value: Value };

/** Loads once on mount and again when asked; the last good value stays while a reload runs. */
export function useLoaded<Value>(
  load: () => Promise<Value>,
): [Loaded<Value>, reload: () => Promise<void>, set: (value: Value) => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading" });
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(async () => {
    try {
      const value = await latest.current();
      setLoaded({ state: "ready", value });
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      setLoaded((before) => (before.state === "ready" ? before : { state: "failed", error: failure }));
    }
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return [loaded, reload, (value) => setLoaded({ state: "ready", value })];
}
