import { useEffect, useRef, useState } from "react";
import { api } from "../api/client.ts";
import type { DraftAccess } from "../api/contract.ts";

export type Draft =
  | { state: "loading" }
  | { state: "failed"; error: Error }
  | { state: "ready"; access: DraftAccess };

/** Asks anew this long before the access expires (milliseconds). */
const EARLY = 60_000;
const RETRY = 4_000;

/** Access to the live draft, renewed before it expires. A renewal keeps the frame that stands. */
export function useDraft(app: string): [Draft, retry: () => void] {
  const [draft, setDraft] = useState<Draft>({ state: "loading" });
  const again = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const ask = async () => {
      try {
        const access = await api.draft(app);
        if (ended) return;
        setDraft((before) =>
          before.state === "ready" && before.access.origin === access.origin
            ? before
            : { state: "ready", access },
        );
        timer = setTimeout(
          () => void ask(),
          Math.max(10_000, Date.parse(access.expiresAt) - Date.now() - EARLY),
        );
      } catch (error) {
        if (ended) return;
        setDraft((before) =>
          before.state === "ready"
            ? before
            : { state: "failed", error: error instanceof Error ? error : new Error(String(error)) },
        );
        timer = setTimeout(() => void ask(), RETRY);
      }
    };
    again.current = () => {
      clearTimeout(timer);
      void ask();
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [app]);
  return [draft, () => again.current()];
}
