/** One session in memory, for as long as it is stored: of many that rest this is most of what they cost, so what they have in common is there once. */

import type { FieldWrite, StoredField } from "@heddle/state-engine/frames";
import { type CommonTexts, ownCopy } from "./common-texts.ts";
import { FieldTexts } from "./field-texts.ts";
import type { PendingEffects, SessionCommit, StoredSession } from "./store.ts";

const NO_EFFECTS: PendingEffects[] = [];

export class StoredRow {
  readonly id: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  readonly #site: StoredSession["site"];
  #programHash: string;
  #epoch: number;
  #eventSeq: number;
  #patchSeq: number;
  #page: string;
  #request: StoredSession["request"];
  readonly #visitor: string;
  #effects: PendingEffects[];
  readonly #fields = new FieldTexts();
  /** By field, of those that have any. */
  #logs: Map<string, string[]> | null = null;

  /** Keeps what never changes as it is given, and copies the rest. */
  constructor(session: StoredSession, expiresAt: number, common: CommonTexts) {
    this.id = session.id;
    this.expiresAt = expiresAt;
    this.#site = common.site(session.site);
    this.#programHash = common.text(session.programHash);
    this.#epoch = session.epoch;
    this.#eventSeq = session.eventSeq;
    this.#patchSeq = session.patchSeq;
    this.#page = common.text(session.page);
    this.#request = unchanging(session.request);
    this.#visitor = session.visitor;
    this.#effects = session.effects.length === 0 ? NO_EFFECTS : [...session.effects];
    for (const { field, text, log } of session.fields) {
      const name = common.text(field);
      this.#fields.set(name, ownCopy(text));
      if (log.length > 0) this.#logOf(name).push(...log.map(ownCopy));
    }
  }

  get site(): StoredSession["site"] {
    return this.#site;
  }

  acquire(expiresAt: number): void {
    this.#epoch += 1;
    this.#patchSeq += 1;
    this.expiresAt = expiresAt;
  }

  /** False where it is refused; what was committed before is not committed again. */
  commit(commit: SessionCommit, expiresAt: number, common: CommonTexts): boolean {
    if (this.#epoch !== commit.epoch) return false;
    if (this.#patchSeq === commit.patchSeq) return true;
    if (this.#patchSeq !== commit.fromPatchSeq || this.#eventSeq > commit.eventSeq) return false;
    this.#patchSeq = commit.patchSeq;
    this.#eventSeq = commit.eventSeq;
    if (commit.effects) this.#effects = commit.effects.length === 0 ? NO_EFFECTS : commit.effects;
    if (commit.location) {
      this.#page = common.text(commit.location.page);
      this.#request = unchanging(commit.location.request);
      this.#programHash = common.text(commit.location.programHash);
    }
    this.expiresAt = expiresAt;
    for (const write of commit.writes) this.#write(write, common);
    return true;
  }

  #write({ field, text, append }: FieldWrite, common: CommonTexts): void {
    const name = common.text(field);
    if (text !== null && append) {
      if (!this.#fields.has(name)) this.#fields.set(name, "");
      this.#logOf(name).push(ownCopy(text));
      return;
    }
    if (text === null) this.#fields.delete(name);
    else this.#fields.set(name, ownCopy(text));
    this.#emptyLog(name);
  }

  #logOf(field: string): string[] {
    this.#logs ??= new Map();
    let log = this.#logs.get(field);
    if (!log) {
      log = [];
      this.#logs.set(field, log);
    }
    return log;
  }

  #emptyLog(field: string): void {
    if (this.#logs?.delete(field) && this.#logs.size === 0) this.#logs = null;
  }

  read(): StoredSession {
    const fields: StoredField[] = [];
    for (const [field, text] of this.#fields)
      fields.push({ field, text, log: [...(this.#logs?.get(field) ?? [])] });
    return {
      id: this.id,
      site: this.#site,
      programHash: this.#programHash,
      epoch: this.#epoch,
      eventSeq: this.#eventSeq,
      patchSeq: this.#patchSeq,
      page: this.#page,
      request: this.#request,
      visitor: this.#visitor,
      effects: [...this.#effects],
      fields,
    };
  }
}

/** The live session has the same: whoever goes to another page has another request, none is changed. */
function unchanging(request: StoredSession["request"]): StoredSession["request"] {
  Object.freeze(request.params);
  Object.freeze(request.query);
  return Object.freeze(request);
}
