/**
 * What the people who work on an app see of it: console output and errors with their places in the TypeScript, findings of the compiler, values of
 * the state, what events cost. To browsers of drafts only; of other apps, errors go to the operator's log.
 */

import { OpenError } from "@heddle/sandbox";
import type { Diagnostic } from "@heddle/schema";
import type { FieldWrite, LogEntry } from "@heddle/state-engine/frames";
import type { Compiler } from "../compile/compiler.ts";
import type { Connection } from "../gateway/connection.ts";
import type { LiveProgram } from "../live/program.ts";
import type { ProgramObserver } from "../live/program-services.ts";
import { describeEvent } from "../live/recovery.ts";
import type { LiveSession, RunningEvent } from "../live/session.ts";
import type { RuntimeLog } from "../log.ts";
import type { Release, Site } from "../source/site.ts";

export interface AppObserverOptions {
  compiler: Compiler;
  log: RuntimeLog;
  /** Sends to every browser of a draft. */
  broadcast(siteId: string, text: string): void;
}

/** Of a value in the state panel, characters. */
const PREVIEW_CHARACTERS = 200;

export class AppObserver implements Omit<ProgramObserver, "onSessionLost"> {
  readonly #options: AppObserverOptions;
  /** Newest findings per draft, for browsers that come later. */
  readonly #diagnostics = new Map<string, Diagnostic[]>();

  constructor(options: AppObserverOptions) {
    this.#options = options;
  }

  onLog(program: LiveProgram, entry: LogEntry, session: LiveSession | null): void {
    void this.#log(program, entry, session);
  }

  async #log(program: LiveProgram, entry: LogEntry, session: LiveSession | null): Promise<void> {
    const { hash, sourceMap } = program.release.program;
    const { stack, ...shown } = entry;
    const place = stack
      ? await this.#options.compiler.mapStack(hash, sourceMap, stack).catch(() => null)
      : null;
    if (program.site.isDraft) {
      const text = JSON.stringify(["d", "log", { ...shown, session: session?.id ?? "", ...place }]);
      if (session) this.#toSession(session, text);
      else this.#options.broadcast(program.site.id, text);
      return;
    }
    const where = [entry.handler, place && `${place.file}:${place.line}:${place.column}`]
      .filter(Boolean)
      .join(" at ");
    this.#options.log({
      level: entry.level === "error" ? "error" : entry.level === "warn" ? "warn" : "info",
      site: program.site.id,
      session: session?.id,
      message: where ? `${entry.text} (${where})` : entry.text,
    });
  }

  onEvent(session: LiveSession, event: RunningEvent, milliseconds: number, characters: number): void {
    const { program } = session;
    if (!program) return;
    const entry = {
      event: event.seq,
      name: describeEvent(program, session, event),
      milliseconds: Math.round(milliseconds * 100) / 100,
      bytes: characters,
      at: Date.now(),
    };
    this.#toSession(session, JSON.stringify(["d", "timeline", entry]));
  }

  onWrites(session: LiveSession | null, site: Site, writes: FieldWrite[]): void {
    const fields: Record<string, string> = {};
    for (const { field, text, append } of writes) {
      // A change log entry does not tell the whole value; the field shows as changed.
      fields[field] = text === null ? "" : append ? "…" : preview(text);
    }
    const text = JSON.stringify(["d", "state", fields]);
    if (session) this.#toSession(session, text);
    else this.#options.broadcast(site.id, text);
  }

  onQuarantine(program: LiveProgram): void {
    const message =
      "This version of the app was stopped: it kept failing for several visitors. Publish a mended one.";
    this.#options.log({ level: "error", site: program.site.id, message });
    if (program.site.isDraft)
      this.diagnostics(program.site, [{ severity: "error", code: "quarantined", message }]);
  }

  diagnostics(site: Site, diagnostics: Diagnostic[]): void {
    if (!site.isDraft) return;
    this.#diagnostics.set(site.id, diagnostics);
    this.#options.broadcast(site.id, JSON.stringify(["d", "diagnostics", diagnostics]));
  }

  /** The newest program does not start: the one before goes on, and those who work on the app learn where it stops. */
  async swapFailed(site: Site, release: Release, error: unknown): Promise<void> {
    const message = `The newest version does not start: ${error instanceof Error ? error.message : String(error)}`;
    const { hash, sourceMap } = release.program;
    const stack = error instanceof OpenError ? error.programStack : "";
    const place = stack
      ? await this.#options.compiler.mapStack(hash, sourceMap, stack).catch(() => null)
      : null;
    this.#options.log({ level: "error", site: site.id, message });
    this.diagnostics(site, [{ severity: "error", code: "does-not-start", message, ...place }]);
  }

  attached(connection: Connection): void {
    const diagnostics = this.#diagnostics.get(connection.site.id);
    if (diagnostics) connection.sendDraft(JSON.stringify(["d", "diagnostics", diagnostics]));
  }

  #toSession(session: LiveSession, text: string): void {
    session.connection?.sendDraft(text);
  }
}

function preview(durable: string): string {
  return durable.length > PREVIEW_CHARACTERS ? `${durable.slice(0, PREVIEW_CHARACTERS)}…` : durable;
}
