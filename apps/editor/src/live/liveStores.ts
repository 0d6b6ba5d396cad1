/** What the running session tells: values, state, console, diagnostics, timeline. */

import type { FromCanvas } from "@heddle/renderer/bus";
import type { Diagnostic, Json } from "@heddle/schema";
import type { StateAnswer, StateQuestion } from "@heddle/state-engine/protocol";
import { createStore, type Store } from "../store/store.ts";

export type LogItem = Extract<FromCanvas, { kind: "log" }>["entry"] & { id: number; at: number };

export interface TimelineItem {
  id: number;
  /** Milliseconds, epoch. */
  at: number;
  entry: Json;
}

/** Asks the session on the canvas for a value of its state, or sets one. Answers with a message where it could not be. */
export type AskState = (question: StateQuestion) => Promise<StateAnswer>;

export interface LiveStores {
  connection: Store<"none" | "live" | "lost">;
  /** Last values by `nodeId:prop`. */
  values: Store<Readonly<Record<string, Json>>>;
  /** Field to a short preview of its value. */
  state: Store<Readonly<Record<string, string>>>;
  /** Null while no canvas is there. */
  ask: Store<AskState | null>;
  log: Store<readonly LogItem[]>;
  timeline: Store<readonly TimelineItem[]>;
  /** Of the newest compile on the server. */
  diagnostics: Store<readonly Diagnostic[]>;
}

const LOG_KEPT = 500;
const TIMELINE_KEPT = 200;

export function createLiveStores(): LiveStores {
  return {
    connection: createStore<"none" | "live" | "lost">("none"),
    values: createStore<Readonly<Record<string, Json>>>({}),
    state: createStore<Readonly<Record<string, string>>>({}),
    ask: createStore<AskState | null>(null),
    log: createStore<readonly LogItem[]>([]),
    timeline: createStore<readonly TimelineItem[]>([]),
    diagnostics: createStore<readonly Diagnostic[]>([]),
  };
}

let counter = 0;

/** Takes what the canvas says of the session; true when it was such a message. */
export function receiveLive(live: LiveStores, message: FromCanvas, now: number): boolean {
  switch (message.kind) {
    case "connection":
      live.connection.set(message.state);
      return true;
    case "values":
      live.values.set((before) => {
        const after = { ...before, ...message.values };
        for (const key of message.gone) delete after[key];
        return after;
      });
      return true;
    case "state":
      live.state.set((before) => ({ ...before, ...message.fields }));
      return true;
    case "log":
      live.log.set((before) => [
        ...before.filter((item) => !saysAgain(message.entry, item)).slice(-LOG_KEPT + 1),
        { ...message.entry, id: ++counter, at: now },
      ]);
      return true;
    case "timeline":
      live.timeline.set((before) => [
        ...before.slice(-TIMELINE_KEPT + 1),
        { id: ++counter, at: now, entry: message.entry },
      ]);
      return true;
    case "diagnostics":
      live.diagnostics.set(message.diagnostics);
      return true;
    default:
      return false;
  }
}

/** Each edit opens the page anew, and what a prop was given that it does not take is said again: once is enough. */
function saysAgain({ level, text, handler, event }: Omit<LogItem, "id" | "at">, before: LogItem): boolean {
  if (level !== "warn" || handler === undefined || event !== undefined) return false;
  return before.level === level && before.handler === handler && before.text === text;
}
