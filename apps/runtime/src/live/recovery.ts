/**
 * A runner died: the program is opened anew, its sessions come back from their stored fields, and the events that were
 * running are suspects. Each suspect runs alone, once more at most; what kills again is answered `killed` (SPEC.md R rules).
 */

import type { ExitReason } from "@heddle/sandbox";
import type { LiveProgram } from "./program.ts";
import type { LiveSession, RunningEvent } from "./session.ts";

interface Trial {
  session: LiveSession;
  event: RunningEvent;
}

/** A trial that waits (for a fetch, a timer) no longer keeps the others waiting after this long, milliseconds. */
const TRIAL_MILLISECONDS = 2_000;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 10_000;
/** A runner that lived this long starts again without a pause, milliseconds. */
const HEALTHY_MILLISECONDS = 30_000;

export class Recovery {
  readonly #program: LiveProgram;
  #trials: Trial[] = [];
  #current: Trial | null = null;
  #currentTimer: NodeJS.Timeout | null = null;
  #pause = 0;
  #openedAt = 0;
  #isReopening = false;

  constructor(program: LiveProgram) {
    this.#program = program;
  }

  /** An event that was running when an earlier gateway was killed. */
  addTrial(session: LiveSession, event: RunningEvent): void {
    this.#trials.push({ session, event });
    this.#program.isPaused = true;
    this.step();
  }

  /** @param load a page load that alone stopped the app, twice */
  begin(exit: ExitReason, load: LiveSession | null): void {
    const program = this.#program;
    noteInnocent(program, exit);
    const suspects: Trial[] = [];
    for (const session of program.sessions.values()) {
      for (const event of session.running.values()) if (event.starts > 0) suspects.push({ session, event });
    }
    const culprit = onlyAccused(suspects, exit);
    this.#endTrial();
    program.services.log({
      level: "warn",
      event: "runner-ended",
      site: program.site.id,
      message: `The app's runner stopped (${exit.message}); ${suspects.length} events were running. Starting it again.`,
    });
    if (culprit) {
      const { session, event } = culprit;
      this.#strike(session, describeEvent(program, session, event), event.seq, exit);
    } else if (load) this.#strike(load, `opening ${load.request.path}`, 0, exit);
    // Pauses are for an app that ends by itself; whoever is known to have ended it answers with strikes, not everybody by waiting.
    if (culprit || load) this.#pause = 0;
    this.#trials = suspects;
    if (!this.#isReopening) void this.#reopen();
  }

  #strike(session: LiveSession, handler: string, event: number, exit: ExitReason): void {
    const program = this.#program;
    const { services } = program;
    const verdict = services.strikes.add({
      site: program.site.id,
      programHash: program.hash,
      session: session.id,
      address: session.address,
      handler,
      reason: exit.message,
      at: services.now(),
      isNewest: () => program.site.newest?.program.hash === program.hash,
    });
    program.counts.strikes += 1;
    if (verdict.quarantine) program.counts.quarantines += 1;
    services.observer.onLog(
      program,
      {
        level: "error",
        session: session.name,
        handler,
        event,
        text: `${handler} stopped the app: ${exit.message}`,
      },
      session,
    );
    if (verdict.closeSession) {
      services.observer.onSessionLost(
        session,
        "It was closed because its events stopped the app several times.",
      );
    }
    if (verdict.quarantine) services.observer.onQuarantine(program);
  }

  async #reopen(): Promise<void> {
    this.#isReopening = true;
    const program = this.#program;
    const { services } = program;
    for (let failures = 0; !program.isClosed; failures += 1) {
      if (services.now() - this.#openedAt < HEALTHY_MILLISECONDS && this.#openedAt > 0) {
        await new Promise((resolve) => setTimeout(resolve, this.#pause));
        this.#pause = Math.min(Math.max(this.#pause * 2, FIRST_PAUSE), LONGEST_PAUSE);
      } else this.#pause = 0;
      if (program.isClosed) break;
      this.#openedAt = services.now();
      try {
        await program.openInstance();
        await program.begin();
        await restoreSessions(program, failures > 0);
        break;
      } catch (error) {
        services.log({
          level: "error",
          site: program.site.id,
          message: `The app could not be started again: ${String(error)}`,
        });
      }
    }
    this.#isReopening = false;
    if (!program.isClosed) this.step();
  }

  /** Goes on with the next suspect, or lets everything run when none is left. */
  step(): void {
    const program = this.#program;
    if (this.#isReopening || this.#current || program.isClosed || !program.isOpen) return;
    while (this.#trials.length > 0) {
      const { session, event } = this.#trials[0]!;
      const isStale = session.isClosed || session.running.get(event.seq) !== event;
      if (!isStale && event.starts < 2 && !event.hasProgress) break;
      this.#trials.shift();
      if (isStale) continue;
      if (event.hasProgress) program.commits.interruptEvent(session, event);
      else
        program.commits.refuseEvent(
          session,
          event,
          "killed",
          "This action stopped the app, so it was given up.",
        );
    }
    const next = this.#trials.shift();
    if (!next) {
      if (program.isPaused && !program.isHeld) program.resume();
      return;
    }
    this.#current = next;
    this.#currentTimer = setTimeout(() => {
      this.#endTrial();
      this.step();
    }, TRIAL_MILLISECONDS);
    program.run(next.session, next.event);
  }

  answered(session: LiveSession, event: RunningEvent): void {
    if (this.#current?.session === session && this.#current.event === event) this.#endTrial();
  }

  #endTrial(): void {
    if (this.#currentTimer) clearTimeout(this.#currentTimer);
    this.#currentTimer = null;
    this.#current = null;
  }
}

/** What cannot have caused the end was not really tried. */
function noteInnocent(program: LiveProgram, exit: ExitReason): void {
  for (const { session, seq, suspect } of exit.running) {
    const event = suspect ? undefined : program.sessions.get(session)?.running.get(seq);
    if (event && event.starts > 0) event.starts -= 1;
  }
}

/**
 * The one event that can have caused this end, if it is just one. Other suspects may be left from an earlier end, still waiting
 * for their trial.
 */
function onlyAccused(suspects: Trial[], exit: ExitReason): Trial | null {
  const accused = suspects.filter(({ session, event }) =>
    exit.running.some((one) => one.suspect && one.session === session.name && one.seq === event.seq),
  );
  return accused.length === 1 ? accused[0]! : null;
}

/**
 * After the runner was replaced: sessions with a browser or an unanswered event come back from the store; the others when
 * they are asked for.
 * @param oneByOne after a restore that stopped the runner: finds out whose state does it, and gives that session up
 */
async function restoreSessions(program: LiveProgram, oneByOne: boolean): Promise<void> {
  const { store, pipeline, observer } = program.services;
  await pipeline.drain();
  const wanted: LiveSession[] = [];
  for (const session of [...program.sessions.values()]) {
    // Who hibernates was not there, and stays away until something happens.
    if (session.rest === "hibernates") continue;
    if (program.isOpening(session)) continue;
    if (!session.isProvisional && (session.connection || session.running.size > 0)) wanted.push(session);
    else observer.onSessionLost(session, null);
  }
  const stored = await store.acquire(
    program.site.key,
    wanted.map((session) => session.id),
  );
  const byId = new Map(stored.map((one) => [one.id, one]));
  const restore = async (session: LiveSession) => {
    const found = byId.get(session.id);
    if (!found) {
      observer.onSessionLost(session, null);
      return;
    }
    program.hibernation.forget(session);
    session.adopt(found);
    for (const seq of session.running.keys()) if (seq <= session.eventSeq) session.settle(seq);
    await program.open(session, found.fields, false);
  };
  if (!oneByOne) {
    await Promise.all(wanted.map(restore));
    return;
  }
  for (const session of wanted) {
    await restore(session).catch((error: unknown) => {
      observer.onSessionLost(session, "The stored state of this page stops the app.");
      throw error;
    });
  }
}

/** `onClick of Button`-like words for an event, from the program's own description of its page. */
export function describeEvent(program: LiveProgram, session: LiveSession, event: RunningEvent): string {
  if (event.what.kind === "navigate") return `opening ${event.what.request.path}`;
  if (event.what.kind === "storage") return `a change of localStorage`;
  if (event.what.kind === "action") return "a toast's button";
  if (event.what.kind === "refuse") return "an event that was refused";
  const index = event.what.event;
  const page = program.release.program.info.pages.find((one) => one.pageId === session.page);
  const info = page?.events[index];
  return info ? `${info.prop} of node ${info.node}` : `event ${index}`;
}
