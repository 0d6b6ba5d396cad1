/**
 * Puts together what one event of a session cost, from the browser's message to the answer: host calls and commits with their
 * times. Kept per session only while the event runs.
 */

import type { Json } from "@heddle/schema";
import type { HostCall } from "@heddle/state-engine/frames";
import type { Trace } from "@heddle/state-engine/trace";
import type { LiveSession, RunningEvent } from "../live/session.ts";

/** A call of app code to the host. Times in milliseconds, from the event's beginning. */
export interface TracedCall {
  name: HostCall;
  /** `GET api.example.com/items`; never a query, which may hold a key. */
  what: string;
  at: number;
  /** Null while it has no answer. */
  milliseconds: number | null;
  ok: boolean | null;
}

/** One line of the timeline. */
export interface TimelineEntry {
  session: string;
  /** 0 = no event of the browser: a timer, other people's shared state, the page's first load. */
  event: number;
  name: string;
  handler: string;
  /** Milliseconds since 1970, of the beginning. */
  at: number;
  milliseconds: number;
  /** Characters of the browser's message, and of the operations that were sent. */
  received: number;
  bytes: number;
  calls: TracedCall[];
  commits: (Trace & { at: number })[];
}

interface Open {
  began: number;
  calls: TracedCall[];
  commits: (Trace & { at: number })[];
}

/** A handler may yield for minutes: of what it did, the newest is kept. */
const MOST_COMMITS = 40;
const MOST_CALLS = 100;

export class Timeline {
  readonly #now: () => number;
  readonly #open = new WeakMap<LiveSession, Open>();

  /** @param now milliseconds of a steady clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a commit. Gives an entry of its own when no event is under way that it could belong to. */
  commit(session: LiveSession, trace: Trace): TimelineEntry | null {
    const isAlone = trace.event === 0 && session.running.size === 0;
    const open = this.#of(session);
    open.commits.push({ ...trace, at: rounded(this.#now() - open.began) });
    if (open.commits.length > MOST_COMMITS) open.commits.shift();
    if (!isAlone) return null;
    const name = trace.handler || "a timer, or shared state";
    return this.#close(session, {
      event: 0,
      name,
      milliseconds: trace.bindings + trace.storing,
      received: 0,
    });
  }

  /** Notes a host call; what it gives is called with the answer. */
  call(session: LiveSession, name: HostCall, args: readonly Json[]): (ok: boolean) => void {
    if (session.running.size === 0 && !this.#open.has(session)) return () => undefined;
    const open = this.#of(session);
    const at = rounded(this.#now() - open.began);
    const call: TracedCall = { name, what: describeCall(name, args), at, milliseconds: null, ok: null };
    if (open.calls.length < MOST_CALLS) open.calls.push(call);
    return (ok) => {
      call.milliseconds = rounded(this.#now() - open.began - at);
      call.ok = ok;
    };
  }

  /** The event is answered. @param name what it was */
  answered(session: LiveSession, event: RunningEvent, name: string, milliseconds: number): TimelineEntry {
    return this.#close(session, { event: event.seq, name, milliseconds, received: event.bytes });
  }

  #of(session: LiveSession): Open {
    const known = this.#open.get(session);
    if (known) return known;
    const first = session.running.values().next().value;
    const began = first && first.dispatchedAt > 0 ? first.dispatchedAt : this.#now();
    const open: Open = { began, calls: [], commits: [] };
    this.#open.set(session, open);
    return open;
  }

  #close(
    session: LiveSession,
    about: Pick<TimelineEntry, "event" | "name" | "milliseconds" | "received">,
  ): TimelineEntry {
    const { calls, commits } = this.#of(session);
    this.#open.delete(session);
    return {
      session: session.id,
      ...about,
      milliseconds: rounded(about.milliseconds),
      handler: commits.at(-1)?.handler ?? "",
      at: Date.now() - Math.round(about.milliseconds),
      bytes: commits.reduce((sum, { sent }) => sum + sent, 0),
      calls,
      commits,
    };
  }
}

function describeCall(name: HostCall, args: readonly Json[]): string {
  const [first] = args;
  if (name === "file") return describeFileCall(first);
  if (name !== "fetch") return typeof first === "string" || typeof first === "number" ? String(first) : "";
  if (typeof first !== "object" || first === null || Array.isArray(first)) return "";
  const { method, url } = first;
  if (typeof url !== "string" || !URL.canParse(url)) return "";
  const { host, pathname } = new URL(url);
  return `${typeof method === "string" ? method : "GET"} ${host}${pathname}`.slice(0, 300);
}

/** `save reports/may.csv`, `read`, `list avatars/`: names are the author's own, contents stay out. */
function describeFileCall(first: Json | undefined): string {
  if (typeof first !== "object" || first === null || Array.isArray(first)) return "";
  const { kind, name, prefix } = first;
  return [kind, name ?? prefix]
    .filter((part) => typeof part === "string")
    .join(" ")
    .slice(0, 300);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
