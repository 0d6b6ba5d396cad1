/** What programs are given to work with, and what they say of themselves. */

import type { Sandbox } from "@heddle/sandbox";
import type { Json } from "@heddle/schema";
import type { HostCall, LogEntry } from "@heddle/state-engine/frames";
import type { StateAnswer } from "@heddle/state-engine/protocol";
import type { Trace } from "@heddle/state-engine/trace";
import type { Broker } from "../broker/broker.ts";
import type { Uploads } from "../files/uploads.ts";
import type { StartJournal } from "../journal/start-journal.ts";
import type { CookieTickets } from "../kept/cookie-tickets.ts";
import type { RuntimeLog } from "../log.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import type { Release, Site } from "../source/site.ts";
import type { LiveProgram } from "./program.ts";
import type { LiveSession, RunningEvent } from "./session.ts";
import type { StoreLine, Stores } from "./stores.ts";
import type { Strikes } from "./strikes.ts";

/** The page of a session just opened. */
export interface OpenedPage {
  title: string;
  /** The patch number that the model stands for. */
  patchSeq: number;
  /** JSON text of the PageModel. */
  model: string;
  /** Where the page sends to instead; null = it is shown. */
  redirect: string | null;
}

/** The page cannot be shown: `code` is `not-running`, `killed`, `quarantined` or `timeout`. */
export class ProgramError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a program tells whoever watches it. */
export interface ProgramObserver {
  onLog(program: LiveProgram, entry: LogEntry, session: LiveSession | null): void;
  /** Does anybody see what this app's events are made of? */
  isWatching(site: Site): boolean;
  /** An event was answered, so many milliseconds after it was sent to the isolate. */
  onEvent(session: LiveSession, event: RunningEvent, milliseconds: number): void;
  /** What the session's next commit is made of. */
  onTrace(session: LiveSession | undefined, trace: Trace): void;
  /** App code asked the host for something; call what this gives when it is answered. */
  onCall(session: LiveSession, name: HostCall, args: readonly Json[]): (ok: boolean) => void;
  /** The state of a draft's session, or shared state that it may show, has changed. */
  onStateChanged(session: LiveSession): void;
  /** Answer to `inspect`: the state in short, by `<state id>.<member>`. */
  onInspected(session: LiveSession | undefined, fields: Record<string, string>): void;
  /** Answer to `look` and `set-field`. */
  onTold(session: LiveSession | undefined, answer: StateAnswer): void;
  /** A session leaves memory; with a sentence: it ends for good. */
  onSessionLost(session: LiveSession, closedFor: string | null): void;
  onQuarantine(program: LiveProgram): void;
  /** A program starts; the app asks for a durability that is missing here, for a reason that is a sentence, or null. */
  onDurability(site: Site, missing: string | null): void;
}

/** What all programs share. */
export interface AppServices {
  sandbox: Pick<Sandbox, "open">;
  stores: Stores;
  journal: StartJournal;
  strikes: Strikes;
  broker: Broker;
  tickets: CookieTickets;
  uploads: Uploads;
  metrics: RuntimeMetrics;
  observer: ProgramObserver;
  log: RuntimeLog;
  now: () => number;
  /** This process among others of the installation. */
  node: OwnNode;
}

/** The same, with the store of the program's own app. */
export interface ProgramServices extends AppServices, StoreLine {}

export interface OwnNode {
  /** What tokens of sessions that are here begin with; "" = there are no others. */
  readonly id: string;
  /** A session in memory may have another owner by now. */
  readonly mayShareSessions: boolean;
  /** There is another node that takes sessions. */
  readonly hasOthers: boolean;
}

/** A process that is alone. */
export const ONLY_NODE: OwnNode = { id: "", mayShareSessions: false, hasOthers: false };

/** The app has state that all its sessions share: then only one program of it may run. */
export function hasShared(release: Release): boolean {
  return release.program.info.states.some((state) => state.kind === "shared");
}
