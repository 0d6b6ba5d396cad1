/**
 * What the people who work on an app see of it: console output and errors with their places in the TypeScript, findings of the compiler, values of
 * the state, what events cost. To browsers of drafts only; of other apps, errors go to the operator's log.
 */

import type { Tracing } from "@heddle/observability";
import { OpenError } from "@heddle/sandbox";
import type { Diagnostic, Json } from "@heddle/schema";
import type { HostCall, LogEntry } from "@heddle/state-engine/frames";
import type { StateAnswer } from "@heddle/state-engine/protocol";
import type { Trace } from "@heddle/state-engine/trace";
import type { Compiler } from "../compile/compiler.ts";
import type { MappedPlace } from "../compile/requests.ts";
import type { Connection } from "../gateway/connection.ts";
import type { LiveProgram } from "../live/program.ts";
import type { ProgramObserver } from "../live/program-services.ts";
import { describeEvent } from "../live/recovery.ts";
import type { LiveSession, RunningEvent } from "../live/session.ts";
import type { RuntimeLog } from "../log.ts";
import type { LogAllowance } from "../log-allowance.ts";
import type { Release, Site } from "../source/site.ts";
import { eventSpan } from "../tracing/event-span.ts";
import { Adviser } from "./advice.ts";
import { Timeline, type TimelineEntry } from "./timeline.ts";

export interface AppObserverOptions {
  compiler: Compiler;
  log: RuntimeLog;
  /** Bounds what apps write to their logs. */
  allowance: LogAllowance;
  /** Sends to every browser of a draft. */
  broadcast(siteId: string, text: string): void;
  /** Is told what every event of every app is made of; absent: drafts alone are watched. */
  onTimeline?: (entry: TimelineEntry) => void;
  /** Gets every event as a span; null: traces are not asked for. */
  tracing: Tracing | null;
}

/** Changes of the state are told together, milliseconds. */
const INSPECT_MILLISECONDS = 80;
/** Log lines kept of a page load. */
const EARLY_LINES = 100;

export class AppObserver implements Omit<ProgramObserver, "onSessionLost"> {
  readonly #options: AppObserverOptions;
  /** What the installation has to say of drafts, beside their findings. */
  readonly #notices = new Map<string, Diagnostic>();
  /** Newest findings per draft, for browsers that come later. */
  readonly #diagnostics = new Map<string, Diagnostic[]>();

  /** What of a session's state its browser was told. */
  readonly #told = new WeakMap<LiveSession, Record<string, string>>();
  readonly #asked = new Set<LiveSession>();
  readonly #adviser = new Adviser();
  readonly #timeline = new Timeline(() => performance.now());

  constructor(options: AppObserverOptions) {
    this.#options = options;
  }

  onLog(program: LiveProgram, entry: LogEntry, session: LiveSession | null): void {
    // Before its place is looked up, which takes longer than what it tells of.
    if (this.#options.allowance.admits(program.site.id)) void this.#log(program, entry, session);
  }

  async #log(program: LiveProgram, entry: LogEntry, session: LiveSession | null): Promise<void> {
    const { hash, sourceMap } = program.release.program;
    const { stack, ...shown } = entry;
    const place = stack ? await this.#place(program.site, hash, sourceMap, stack) : null;
    if (program.site.isDraft) {
      const text = JSON.stringify(["d", "log", { ...shown, session: session?.id ?? "", ...place }]);
      if (!session) this.#options.broadcast(program.site.id, text);
      else this.#send(session, text);
      return;
    }
    const { handler, event } = entry;
    const where = [handler, place && `${place.file}:${place.line}:${place.column}`]
      .filter(Boolean)
      .join(" at ");
    this.#options.log({
      level: entry.level === "error" ? "error" : entry.level === "warn" ? "warn" : "info",
      event: "app-log",
      site: program.site.id,
      session: session?.id,
      ...(event === undefined ? {} : { seq: event }),
      ...(handler === undefined ? {} : { handler }),
      message: where ? `${entry.text} (${where})` : entry.text,
    });
  }

  /** Tells how many lines of an app's log were left out in the last minute. */
  logLeftOut(siteId: string, lines: number): void {
    const message = `${lines} more lines were left out: an app may write ${this.#options.allowance.linesPerMinute} a minute.`;
    this.#options.log({ level: "warn", event: "app-log", site: siteId, message });
    if (!siteId.startsWith("draft:")) return;
    this.#options.broadcast(
      siteId,
      JSON.stringify(["d", "log", { level: "warn", text: message, session: "" }]),
    );
  }

  isWatching(site: Site): boolean {
    return site.isDraft || this.#options.onTimeline !== undefined || this.#options.tracing !== null;
  }

  onEvent(session: LiveSession, event: RunningEvent, milliseconds: number): void {
    const { program } = session;
    if (!program) return;
    this.#tell(
      session,
      this.#timeline.answered(session, event, describeEvent(program, session, event), milliseconds),
    );
  }

  onTrace(session: LiveSession | undefined, trace: Trace): void {
    if (!session) return;
    this.#advise(session, trace);
    const entry = this.#timeline.commit(session, trace);
    if (entry) this.#tell(session, entry);
  }

  /** To those who work on a draft: of published apps the operator's limits speak. */
  #advise(session: LiveSession, trace: Trace): void {
    const { program } = session;
    if (!program?.site.isDraft) return;
    for (const advice of this.#adviser.heed(session, program.release, trace))
      this.#send(session, JSON.stringify(["d", "log", { level: "warn", session: session.id, ...advice }]));
  }

  #send(session: LiveSession, text: string): void {
    if (session.connection) session.connection.sendDraft(text);
    else if ((session.earlyLog?.length ?? 0) < EARLY_LINES) {
      session.earlyLog ??= [];
      session.earlyLog.push(text);
    }
  }

  onCall(session: LiveSession, name: HostCall, args: readonly Json[]): (ok: boolean) => void {
    return this.#timeline.call(session, name, args);
  }

  #tell(session: LiveSession, entry: TimelineEntry): void {
    this.#options.onTimeline?.(entry);
    const site = session.program?.site.id;
    if (site !== undefined) this.#options.tracing?.record(eventSpan(site, entry));
    if (!session.program?.site.isDraft) return;
    this.#send(session, JSON.stringify(["d", "timeline", entry]));
  }

  onStateChanged(session: LiveSession): void {
    if (!session.connection || this.#asked.has(session)) return;
    this.#asked.add(session);
    setTimeout(() => {
      this.#asked.delete(session);
      if (session.connection) session.program?.send({ kind: "inspect", session: session.name });
    }, INSPECT_MILLISECONDS).unref();
  }

  /** Tells what changed since it was last told. */
  onInspected(session: LiveSession | undefined, fields: Record<string, string>): void {
    if (!session) return;
    const told = this.#told.get(session) ?? {};
    this.#told.set(session, fields);
    const changed = Object.entries(fields).filter(([name, text]) => told[name] !== text);
    const gone = Object.keys(told).filter((name) => !Object.hasOwn(fields, name));
    if (changed.length + gone.length === 0) return;
    const news = Object.fromEntries([...changed, ...gone.map((name) => [name, ""])]);
    session.connection?.sendDraft(JSON.stringify(["d", "state", news]));
  }

  onTold(session: LiveSession | undefined, { request, message, value }: StateAnswer): void {
    session?.connection?.sendDraft(JSON.stringify(["d", "answer", { request, message, value }]));
  }

  onQuarantine(program: LiveProgram): void {
    const message =
      "This version of the app was stopped: it kept failing for several visitors. Publish a mended one.";
    this.#options.log({ level: "error", event: "quarantine", site: program.site.id, message });
    if (program.site.isDraft)
      this.diagnostics(program.site, [{ severity: "error", code: "quarantined", message }]);
  }

  diagnostics(site: Site, diagnostics: Diagnostic[]): void {
    if (!site.isDraft) return;
    this.#diagnostics.set(site.id, diagnostics);
    this.#options.broadcast(site.id, this.#findings(site));
  }

  /** Message with everything that was found of a draft. */
  #findings(site: Site): string {
    const notice = this.#notices.get(site.id);
    const found = this.#diagnostics.get(site.id) ?? [];
    return JSON.stringify(["d", "diagnostics", notice ? [...found, notice] : found]);
  }

  onDurability(site: Site, missing: string | null): void {
    const had = this.#notices.delete(site.id);
    if (missing !== null) {
      const message = `Its sessions are kept as the installation does by default. ${missing}`;
      this.#options.log({ level: "warn", site: site.id, message });
      if (site.isDraft)
        this.#notices.set(site.id, { severity: "warning", code: "durability-missing", message });
    }
    if (site.isDraft && (had || missing !== null)) this.#options.broadcast(site.id, this.#findings(site));
  }

  /** The newest program does not start: the one before goes on, and those who work on the app learn where it stops. */
  async swapFailed(site: Site, release: Release, error: unknown): Promise<void> {
    const message = `The newest version does not start: ${error instanceof Error ? error.message : String(error)}`;
    const { hash, sourceMap } = release.program;
    const stack = error instanceof OpenError ? error.programStack : "";
    const place = stack ? await this.#place(site, hash, sourceMap, stack) : null;
    this.#options.log({ level: "error", site: site.id, message });
    this.diagnostics(site, [{ severity: "error", code: "does-not-start", message, ...place }]);
  }

  #place(site: Site, hash: string, sourceMap: string, stack: string): Promise<MappedPlace | null> {
    return this.#options.compiler.mapStack(site.key.appId, hash, sourceMap, stack).catch(() => null);
  }

  attached(connection: Connection): void {
    const { site } = connection;
    if (this.#diagnostics.has(site.id) || this.#notices.has(site.id))
      connection.sendDraft(this.#findings(site));
    const { session } = connection;
    if (!session) return;
    for (const line of session.earlyLog ?? []) connection.sendDraft(line);
    session.earlyLog = null;
    this.#told.delete(session);
    this.onStateChanged(session);
  }
}
