import { useCallback, useEffect, useRef, useState } from "react";
import { ApiFailure, api } from "../api/client.ts";
import type { DraftAccess } from "../api/contract.ts";

export type Draft =
  | { state: "loading" }
  | { state: "failed"; error: Error }
  | { state: "ready"; access: DraftAccess };

/** Asks anew this long before the access expires (milliseconds). */
const EARLY = 60_000;
const RETRY = 4_000;

/** A timer sleeps while the machine does: the clock is looked at this often (milliseconds). */
const LOOK = 60_000;

/** Access to the live draft, renewed before it expires: always the newest. */
export function useDraft(app: string): [Draft, retry: () => void] {
  const [draft, setDraft] = useState<Draft>({ state: "loading" });
  const again = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let renewAt = 0;
    let ended = false;
    const ask = async () => {
      try {
        const access = await api.draft(app);
        if (ended) return;
        setDraft({ state: "ready", access });
        renewAt = Math.max(Date.now() + 10_000, Date.parse(access.expiresAt) - EARLY);
        wait();
      } catch (failure) {
        if (ended) return;
        const error = failure instanceof Error ? failure : new Error(String(failure));
        // Whoever was removed or signed out: asking again changes nothing until they do something about it.
        const refused = error instanceof ApiFailure && [401, 403, 404].includes(error.status);
        setDraft((before) => (before.state === "ready" && !refused ? before : { state: "failed", error }));
        if (!refused) timer = setTimeout(() => void ask(), RETRY);
      }
    };
    const wait = () => {
      timer = setTimeout(
        () => (Date.now() >= renewAt ? void ask() : wait()),
        Math.min(LOOK, Math.max(0, renewAt - Date.now())),
      );
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
  return [draft, useCallback(() => again.current(), [])];
}
