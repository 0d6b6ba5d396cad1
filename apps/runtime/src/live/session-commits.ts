/** From what an isolate says of a session to its store and its browser: commits, patches, answers, welcomes (SPEC.md, G rules). */

import type { Json } from "@heddle/schema";
import type { EngineRecord, FieldWrite, PageRequest } from "@heddle/state-engine/frames";
import { withCookies } from "../kept/cookie-effects.ts";
import { resumeReading } from "./backpressure.ts";
import type { ProgramServices } from "./program-services.ts";
import { progressWrite } from "./progress.ts";
import type { LiveSession, RunningEvent } from "./session.ts";
import { StateSize } from "./state-size.ts";

/** What waiting costs beside the text. */
const PATCH_BYTES = 200;

type Answered = (session: LiveSession, event: RunningEvent) => void;

export class SessionCommits {
  readonly #services: Pick<ProgramServices, "pipeline" | "journal" | "tickets">;
  readonly #onAnswered: Answered;
  readonly #onTooLarge: (session: LiveSession) => void;

  /**
   * @param onAnswered told of each event that is complete
   * @param onTooLarge told of a session that would hold more state than it may; it has to end, and that commit counts for nothing
   */
  constructor(services: ProgramServices, onAnswered: Answered, onTooLarge: (session: LiveSession) => void) {
    this.#services = services;
    this.#onAnswered = onAnswered;
    this.#onTooLarge = onTooLarge;
  }

  /** Refuses what is next in the session's order and is not to run. */
  settleRefusals(session: LiveSession): void {
    if (session.refusals === 0) return;
    const next = session.running.values().next().value;
    if (next?.what.kind === "refuse") this.refuseEvent(session, next, next.what.code, next.what.message);
  }

  /**
   * A commit of a session: state, numbers and effects go to the store, then the patch to the browser.
   * @param ack the event it completes, or 0
   */
  commit(session: LiveSession, ack: number, told: string, hasEffects: boolean, writes: FieldWrite[]): void {
    const ops = hasEffects ? withCookies(told, session, this.#services.tickets) : told;
    if (ack === 0 && ops === "" && writes.length === 0) return;
    session.stateSize = StateSize.after(session.stateSize, writes);
    if (session.stateSize && session.stateSize.total > session.limits.stateUnits) {
      this.#onTooLarge(session);
      return;
    }
    const fromPatchSeq = session.patchSeq;
    const patchSeq = fromPatchSeq + 1;
    session.patchSeq = patchSeq;
    let location: { page: string; request: PageRequest; programHash: string } | null = null;
    let event: RunningEvent | undefined;
    const isFirstStore = session.awaitsFirstStore && ack === 0 && ops === "";
    session.awaitsFirstStore = false;
    if (ack === 0 && (hasEffects || writes.length > 0) && !isFirstStore) this.#markProgress(session, writes);
    if (ack > 0) {
      event = session.settle(ack);
      if (ack > session.eventSeq) session.eventSeq = ack;
    }
    const moved = placeAfter(session, event, ops);
    if (moved) {
      Object.assign(session, moved);
      location = { ...moved, programHash: session.programHash };
    } else if (session.storedProgramHash !== session.programHash && !session.provisionalFields) {
      const { page, request, programHash } = session;
      location = { page, request, programHash };
    }
    session.storedProgramHash = session.programHash;
    if (hasEffects) {
      const effects = [...session.effects, { patchSeq, ops: effectsOf(ops) }];
      session.effects = effects.slice(-session.limits.pendingEffects);
    }
    if (session.provisionalFields) session.keepFields(writes);
    else {
      const effects = hasEffects || session.effectsChanged ? session.effects : null;
      session.effectsChanged = false;
      const { id, site, epoch, eventSeq } = session;
      this.#services.pipeline.commit({
        id,
        site,
        epoch,
        fromPatchSeq,
        patchSeq,
        eventSeq,
        writes,
        effects,
        location,
      });
    }
    const { eventSeq } = session;
    const text = `["p",${patchSeq},${eventSeq},${ops === "" ? "[]" : ops}]`;
    this.#deliver(session, patchSeq, eventSeq, text);
    if (event) this.#onAnswered(session, event);
  }

  /**
   * The patch goes out when its commit is durable. However long that takes, memory is bounded: where much waits already, all that is kept of
   * further ones is that they were (SPEC.md DU5).
   */
  #deliver(session: LiveSession, patchSeq: number, eventSeq: number, text: string): void {
    const { pipeline } = this.#services;
    const flush = pipeline.flushNumber;
    if (session.skipped?.flush === flush) {
      Object.assign(session.skipped, { patchSeq, eventSeq });
      return;
    }
    if (session.undeliveredBytes > session.limits.undeliveredBytes) {
      const skipped = { flush, patchSeq, eventSeq };
      session.skipped = skipped;
      pipeline.deliver(() => {
        if (session.skipped === skipped) session.skipped = null;
        session.deliverSkipped(skipped.patchSeq, skipped.eventSeq);
        resumeReading(session);
      });
      return;
    }
    const bytes = text.length + PATCH_BYTES;
    session.undeliveredBytes += bytes;
    pipeline.deliver(() => {
      session.undeliveredBytes -= bytes;
      session.deliver(patchSeq, eventSeq, text);
      if (session.isReadingHeld) resumeReading(session);
    });
  }

  /**
   * The running event commits a part: it must not run again from its start, here or on another node. Events of a session run one at a time,
   * so it is the oldest that was dispatched; those behind it have done nothing yet.
   */
  #markProgress(session: LiveSession, writes: FieldWrite[]): void {
    for (const event of session.running.values()) {
      if (event.starts === 0) continue;
      if (event.hasProgress) return;
      event.hasProgress = true;
      writes.push(progressWrite(event.seq));
      return;
    }
  }

  refuse(session: LiveSession, record: EngineRecord & { kind: "refused" }): void {
    if (record.ack === 0) {
      this.commit(session, 0, record.ops, record.effects, record.writes);
      return;
    }
    const reply = JSON.stringify(["r", record.ack, record.code, record.message]);
    this.#services.pipeline.deliver(() => session.connection?.send(reply));
    this.commit(session, record.ack, record.ops, record.effects, record.writes);
  }

  /** Completes an event that was under way when the runner died and had committed a part: that part stays. */
  interruptEvent(session: LiveSession, event: RunningEvent): void {
    const status = JSON.stringify([
      "s",
      "interrupted",
      "The server restarted; what was done so far is kept.",
    ]);
    this.#services.pipeline.deliver(() => session.connection?.send(status));
    this.commit(session, event.seq, "", false, []);
    this.#services.pipeline.flush();
  }

  /** Completes an event without running it (again): `killed`, or no such page. */
  refuseEvent(session: LiveSession, event: RunningEvent, code: string, message: string): void {
    this.refuse(session, {
      kind: "refused",
      session: session.name,
      ack: event.seq,
      code,
      message,
      ops: "",
      effects: false,
      writes: [],
    });
    this.#services.pipeline.flush();
  }

  /** Sends the model when everything before it is durable, and after it the effects that the browser may not have run. */
  welcome(session: LiveSession, model: string): void {
    const { patchSeq, eventSeq } = session;
    // What was skipped so far waits before the model: patches after it are not among that, though the same flush has them.
    session.skipped = null;
    this.#services.pipeline.deliver(() => {
      session.isModelRequested = false;
      const { connection } = session;
      if (!connection || !session.needsModel) return;
      session.needsModel = false;
      session.awaitsAck = true;
      session.awaitsWelcome = false;
      session.basePatchSeq = patchSeq;
      session.deliveredPatchSeq = patchSeq;
      session.deliveredEventSeq = eventSeq;
      session.outbox.clear();
      const { token, epoch, programHash, leftSeq } = session;
      connection.send(
        `["w",${JSON.stringify(token)},${epoch},${patchSeq},${Math.max(eventSeq, leftSeq)},${JSON.stringify(programHash)},${model}]`,
      );
    });
    if (session.effects.length === 0) return;
    const again = session.effects.map((effect) => effect.ops.slice(1, -1)).join(",");
    session.effects = [];
    this.commit(session, 0, `[${again}]`, true, []);
  }

  /** An answer was taken, so that the browser need not keep it; or it is none, which it is told. */
  answered(session: LiveSession | undefined, effect: number, message: string): void {
    session?.connection?.send(
      message === "" ? `["v",${effect}]` : JSON.stringify(["r", 0, "bad-payload", message]),
    );
  }
}

/** Where a session is after a commit, if a navigation took it there; a page that sends elsewhere takes nobody there. */
function placeAfter(
  session: LiveSession,
  done: RunningEvent | undefined,
  ops: string,
): { page: string; request: PageRequest } | null {
  const shown = shownPage(ops);
  // A page that takes long to open is shown before its navigation is complete.
  const event = done ?? (shown === null ? undefined : runningNavigation(session));
  if (event?.what.kind !== "navigate") return null;
  const { page, request, queryOnly } = event.what;
  if (shown !== null) return { page: shown, request };
  return queryOnly && page === session.page ? { page, request } : null;
}

function runningNavigation(session: LiveSession): RunningEvent | undefined {
  for (const event of session.running.values())
    if (event.starts > 0 && event.what.kind === "navigate") return event;
  return undefined;
}

/** Id of the page that operations show, or null: it is the first of them, and its model begins with it. */
function shownPage(ops: string): string | null {
  if (!ops.startsWith('[["/",')) return null;
  return /^\[\["\/","(?:[^"\\]|\\.)*",\{"pageId":"([^"]*)"/.exec(ops)?.[1] ?? null;
}

/** The effects among the operations, as JSON text. Effects are rare, so only then the patch is parsed. */
function effectsOf(ops: string): string {
  const operations = JSON.parse(ops) as Json[][];
  return JSON.stringify(operations.filter((operation) => operation[0] === "!"));
}
