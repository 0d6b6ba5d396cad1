/**
 * One browser tab's session as the gateway sees it: numbers, what is on its way, who is connected. It holds no app
 * data but what has to be sent again; state lives in the isolate and in the store.
 */

import type { Json } from "@heddle/schema";
import type {
  FieldWrite,
  KeptEntries,
  PageRequest,
  StoredField,
  UploadedFileInfo,
} from "@heddle/state-engine/frames";
import { ASKING_EFFECTS, type EffectOperation } from "@heddle/state-engine/protocol";
import type { Limits } from "../limits.ts";
import { Outbox } from "../session/outbox.ts";
import type { PendingEffects, SiteKey, StoredSession } from "../store/store.ts";
import type { LiveProgram } from "./program.ts";
import type { StateSize } from "./state-size.ts";

/** The socket as a session needs it. */
export interface SessionConnection {
  /** Network address of the browser. */
  readonly address: string;
  /** Bytes that wait to be sent. */
  readonly backlog: number;
  send(text: string): void;
  /** Beside the page, for those who work on the app: left out when much is waiting. */
  sendDraft(text: string): void;
  /** Starts reading again after too much was unanswered. */
  resume(): void;
  close(code: number, reason: string): void;
}

/** An event accepted and not yet answered. `starts` counts how often it was dispatched, over crashes. */
export interface RunningEvent {
  seq: number;
  what:
    | { kind: "event"; scope: number; event: number; payload: Json | undefined; files?: UploadedFileInfo[] }
    | { kind: "navigate"; page: string; request: PageRequest; queryOnly: boolean }
    | { kind: "storage"; key: string; value: string | null }
    | { kind: "action"; effect: number }
    /** Answered without running, in its turn: events of a session are answered in order. */
    | { kind: "refuse"; code: string; message: string };
  /** Size of the frame it came in. */
  bytes: number;
  starts: number;
  /** It has committed a part of its work (a yield): it is never run again. */
  hasProgress: boolean;
  dispatchedAt: number;
}

/**
 * What room a session takes in its isolate: `rests` = folded, and it may be closed; `stays` = it may not; `hibernates` = it is not there
 * at all; `wakes` = it is just coming back.
 */
export type Rest = "awake" | "asked" | "rests" | "stays" | "hibernates" | "wakes";

export interface SessionOptions {
  id: string;
  token: string;
  name: string;
  site: SiteKey;
  programHash: string;
  epoch: number;
  eventSeq: number;
  patchSeq: number;
  page: string;
  request: PageRequest;
  visitor: string;
  address: string;
  effects: PendingEffects[];
  isProvisional: boolean;
}

export class LiveSession {
  readonly id: string;
  readonly token: string;
  /** The short name used between gateway and isolate. */
  readonly name: string;
  readonly site: SiteKey;
  readonly visitor: string;
  readonly limits: Limits;
  #outbox: Outbox | null = null;
  /** Network address of the page load or of the newest socket. */
  address: string;
  programHash: string;
  /** The program that its stored fields are of: an older one, until the first commit after a move. */
  storedProgramHash: string;
  page: string;
  request: PageRequest;
  epoch: number;
  /** Newest patch number given out; `deliveredPatchSeq` is the newest that is durable. */
  patchSeq: number;
  deliveredPatchSeq: number;
  /** Newest event whose effect is committed. */
  eventSeq: number;
  /** Newest event whose commit is durable. */
  deliveredEventSeq: number;
  /** Newest event taken from the browser. */
  acceptedSeq: number;
  /** Events up to this number came from a page that was left or loaded anew: its successor counts from here. */
  leftSeq = 0;
  /** Patches up to this number belong to a model the browser must not build on. */
  basePatchSeq: number;
  /** Numbered messages are ignored until the browser acks the welcome of `basePatchSeq`. */
  awaitsAck = false;
  /** It moved to another program, whose welcome has not gone out: until then its browser numbers what belongs to the old one. */
  awaitsWelcome = false;
  /** The browser needs a whole model: after a gap, an overflow, a restore. */
  needsModel = false;
  isModelRequested = false;
  /** Bytes of patches that wait for their commits. */
  undeliveredBytes = 0;
  /** The store is far behind: the newest numbers of a flush that stand for its patches, which were dropped. */
  skipped: { flush: number; patchSeq: number; eventSeq: number } | null = null;
  /** A handler waits for what a person will answer. */
  awaitsPerson = false;
  /** Effects were acked since they were last stored. */
  effectsChanged = false;
  isProvisional: boolean;
  /** At hello the engine stores what the page load made: a commit that is no event's progress. */
  awaitsFirstStore = false;
  isClosed = false;
  /** What it holds, where that is much. */
  stateSize: StateSize | null = null;
  /** Fields so far, while nothing is stored yet. */
  provisionalFields: Map<string, StoredField> | null;
  effects: PendingEffects[];
  /** What the page load logged, for the browser that will say hello; drafts only. */
  earlyLog: string[] | null = null;
  tab = "";
  /** What its browser was last known to keep of fields that live there. */
  kept: KeptEntries | null = null;
  /** Cookies that its page was told to fetch and has not: by their written names. */
  openCookies: Map<string, { effect: number; value: string | null }> | null = null;
  /** The newest effect whose cookie was fetched. */
  redeemedEffect = 0;
  /** Where it runs; null while it moves. */
  program: LiveProgram | null = null;
  connection: SessionConnection | null = null;
  /** Milliseconds since 1970; 0 = connected. */
  detachedAt = 0;
  #running: Map<number, RunningEvent> | null = null;
  runningBytes = 0;
  /** An event that had committed a part of its work when the session was last stored elsewhere; 0 = none. */
  progressedSeq = 0;
  /** How many of them are not to run. */
  refusals = 0;
  /** Its socket is not read because too much is unanswered. */
  isReadingHeld = false;
  rest: Rest = "awake";
  /** Digest of what its browser shows, since it rests. */
  shown: string | null = null;
  /** When something was last done for it: whole milliseconds, as `performance.now`. A number with a fraction takes room of its own. */
  usedAt = Math.round(performance.now());

  constructor(options: SessionOptions, limits: Limits) {
    this.id = options.id;
    this.token = options.token;
    this.name = options.name;
    this.site = options.site;
    this.programHash = options.programHash;
    this.storedProgramHash = options.programHash;
    this.epoch = options.epoch;
    this.eventSeq = options.eventSeq;
    this.deliveredEventSeq = options.eventSeq;
    this.acceptedSeq = options.eventSeq;
    this.patchSeq = options.patchSeq;
    this.deliveredPatchSeq = options.patchSeq;
    this.basePatchSeq = options.patchSeq;
    this.page = options.page;
    this.request = options.request;
    this.visitor = options.visitor;
    this.address = options.address;
    this.effects = options.effects.length === 0 ? NO_EFFECTS : options.effects;
    this.isProvisional = options.isProvisional;
    this.provisionalFields = options.isProvisional ? new Map() : null;
    this.limits = limits;
  }

  /** What its browser has not acked. */
  get outbox(): Outbox {
    this.#outbox ??= new Outbox(this.limits.outboxBytes, this.limits.outboxPatches);
    return this.#outbox;
  }

  /** Accepted and not yet answered, by number. */
  get running(): ReadonlyMap<number, RunningEvent> {
    return this.#running ?? NOTHING_RUNS;
  }

  /** Gives up what is empty: it is made again when it is needed. */
  compact(): void {
    if (this.running.size === 0) this.#running = null;
    if (this.outbox.length === 0) this.#outbox = null;
    if (this.effects.length === 0) this.effects = NO_EFFECTS;
  }

  /** Its tab is gone, and the app is just told. */
  isLeaving = false;

  /** An event was accepted. */
  admit(event: RunningEvent): void {
    this.#running ??= new Map();
    this.#running.set(event.seq, event);
    this.runningBytes += event.bytes;
    if (event.what.kind === "refuse") this.refusals += 1;
  }

  /** An event was answered, or never will be. */
  settle(seq: number): RunningEvent | undefined {
    const event = this.running.get(seq);
    if (!event) return undefined;
    this.#running?.delete(seq);
    this.runningBytes -= event.bytes;
    if (event.what.kind === "refuse") this.refusals -= 1;
    return event;
  }

  /** One of its events was dispatched and is not answered; what waits for a person is not worth waiting for. */
  get isBusy(): boolean {
    if (this.awaitsPerson) return false;
    for (const event of this.running.values()) if (event.starts > 0) return true;
    return false;
  }

  settleAll(): void {
    this.#running = null;
    this.runningBytes = 0;
    this.refusals = 0;
  }

  /** Takes over what another owner left: after a restore the numbers are the store's. */
  adopt(stored: StoredSession): void {
    this.epoch = stored.epoch;
    this.eventSeq = stored.eventSeq;
    this.deliveredEventSeq = stored.eventSeq;
    this.acceptedSeq = Math.max(this.acceptedSeq, stored.eventSeq);
    this.patchSeq = Math.max(this.patchSeq, stored.patchSeq);
    this.effects = withoutQuestions(stored.effects);
    this.awaitsPerson = false;
    this.outbox.clear();
    this.needsModel = true;
  }

  /** Adds writes to what a provisional session will be stored with. */
  keepFields(writes: FieldWrite[]): void {
    const fields = this.provisionalFields!;
    for (const write of writes) {
      if (write.text === null) fields.delete(write.field);
      else if (write.append) {
        const field = fields.get(write.field);
        if (field) field.log.push(write.text);
        else fields.set(write.field, { field: write.field, text: "", log: [write.text] });
      } else fields.set(write.field, { field: write.field, text: write.text, log: [] });
    }
  }

  /** As it goes into the store at hello. */
  toStored(): StoredSession {
    return {
      id: this.id,
      site: this.site,
      programHash: this.programHash,
      epoch: this.epoch,
      eventSeq: this.eventSeq,
      patchSeq: this.patchSeq,
      page: this.page,
      request: this.request,
      visitor: this.visitor,
      effects: this.effects,
      fields: this.provisionalFields ? [...this.provisionalFields.values()] : [],
    };
  }

  /**
   * A durable patch goes out, or waits in the outbox for the browser to come back. A browser that does not read what it is sent gets the newest
   * values as a whole once it does; one that only has not acked it yet gets every patch, however many there are at once.
   */
  deliver(patchSeq: number, eventSeq: number, text: string): void {
    this.deliveredPatchSeq = patchSeq;
    this.deliveredEventSeq = eventSeq;
    if (this.needsModel) return;
    const counts = this.program?.counts;
    if (this.connection && this.connection.backlog > this.limits.outboxBytes) {
      if (counts) counts.outboxOverflows += 1;
      this.outbox.clear();
      this.needsModel = true;
      return;
    }
    if (counts) {
      counts.patches += 1;
      counts.patchBytes += Buffer.byteLength(text);
    }
    this.outbox.push(patchSeq, text);
    this.connection?.send(text);
  }

  /** What stands for patches that were dropped is durable: the browser gets the whole model in their place. */
  deliverSkipped(patchSeq: number, eventSeq: number): void {
    this.deliveredPatchSeq = patchSeq;
    this.deliveredEventSeq = eventSeq;
    this.outbox.clear();
    this.needsModel = true;
    if (this.connection) this.program?.requestModel(this);
  }

  /** The browser has everything up to `patchSeq`. */
  acknowledge(patchSeq: number): void {
    if (patchSeq > this.deliveredPatchSeq) return;
    if (this.awaitsAck && patchSeq >= this.basePatchSeq) this.awaitsAck = false;
    this.#outbox?.acknowledge(patchSeq);
    if (this.effects.length === 0 || this.effects[0]!.patchSeq > patchSeq) return;
    this.effects = this.effects.filter((effect) => effect.patchSeq > patchSeq);
    this.effectsChanged = true;
  }
}

const NOTHING_RUNS: ReadonlyMap<number, RunningEvent> = new Map();
const NO_EFFECTS: PendingEffects[] = [];

/** After a restore nobody waits for answers: what was asked and not seen yet is not shown. */
function withoutQuestions(effects: PendingEffects[]): PendingEffects[] {
  return effects.flatMap(({ patchSeq, ops }) => {
    const operations = JSON.parse(ops) as EffectOperation[];
    const told = operations.filter(([, , name]) => !ASKING_EFFECTS.includes(name));
    return told.length === 0 ? [] : [{ patchSeq, ops: JSON.stringify(told) }];
  });
}

/** How often it is looked whether sessions are still busy, milliseconds. */
const LOOK_AGAIN = 5;

/** Resolves when none of these sessions is busy, or after `milliseconds`. */
export async function untilIdle(sessions: () => Iterable<LiveSession>, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until && [...sessions()].some((session) => session.isBusy))
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
}
