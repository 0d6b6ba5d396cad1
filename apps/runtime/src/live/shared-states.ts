/**
 * The shared states of an app, as stored: the default keys together, each other key by itself, with its own owner, epoch and numbers.
 * A key is acquired when the isolate asks for it (SPEC.md, SH rules).
 */

import { randomInt } from "node:crypto";
import type { FieldWrite, PageRequest, StoredField } from "@heddle/state-engine/frames";
import type { Site } from "../source/site.ts";
import { type StoredSession, sharedSessionId } from "../store/store.ts";
import { acquireFrom } from "./carry-over.ts";
import type { ProgramServices } from "./program-services.ts";

/** A stored shared state of which this process is the owner. */
interface Owned {
  id: string;
  epoch: number;
  patchSeq: number;
  /** There is a row; a key that nobody changed yet has none, however often it is looked at. */
  isStored: boolean;
}

type Services = Pick<ProgramServices, "stores" | "store" | "pipeline" | "log">;

/** The name that stands for all default keys. */
const DEFAULT_KEYS = "";

export class SharedStates {
  readonly #site: Site;
  readonly #services: Services;
  #programHash = "";
  readonly #owned = new Map<string, Owned>();

  constructor(site: Site, services: Services) {
    this.#site = site;
    this.#services = services;
  }

  /** Becomes the owner of the default keys, and gives their fields. Other keys are no longer this program's until it asks again. */
  async acquireDefaults(programHash: string): Promise<StoredField[]> {
    this.#programHash = programHash;
    this.#owned.clear();
    return this.acquire(DEFAULT_KEYS);
  }

  /** Becomes the owner of a key, by its stored name, and gives its fields. */
  async acquire(name: string): Promise<StoredField[]> {
    const id = sharedSessionId(this.#site.key, name);
    const row = await this.#acquireRow(id);
    if (row) {
      this.#owned.set(name, { id, epoch: row.epoch, patchSeq: row.patchSeq, isStored: true });
      return row.fields;
    }
    this.#owned.set(name, { id, epoch: firstEpoch(), patchSeq: 0, isStored: false });
    return [];
  }

  /**
   * The row, which moves here from the store that the app used before. A store that cannot be asked fails the whole: shared state must not
   * begin anew because of that.
   */
  async #acquireRow(id: string): Promise<StoredSession | undefined> {
    const { stores, store, pipeline } = this.#services;
    await pipeline.drain();
    const [own] = await store.acquire(this.#site.key, [id]);
    if (own) return own;
    for (const other of await stores.others({ store, pipeline })) {
      await other.pipeline.settle(id);
      const [left] = await acquireFrom(other.store, store, this.#site.key, [id]);
      if (left) return left;
    }
    return undefined;
  }

  /** As `acquire`; null, and a line in the log, where the store cannot be read. */
  async find(name: string): Promise<StoredField[] | null> {
    try {
      return await this.acquire(name);
    } catch (error) {
      const message = `A shared state could not be read: ${String(error)}`;
      this.#services.log({ level: "error", site: this.#site.id, message });
      return null;
    }
  }

  /** The isolate holds the key no longer. */
  release(name: string): void {
    this.#owned.delete(name);
  }

  commit(name: string, writes: FieldWrite[]): void {
    const owned = this.#owned.get(name);
    // Nobody's: the isolate let go of it.
    if (!owned) return;
    const { id, epoch, patchSeq } = owned;
    if (!owned.isStored) {
      owned.isStored = true;
      this.#services.pipeline.create(this.#emptyRow(owned));
    }
    owned.patchSeq += 1;
    this.#services.pipeline.commit({
      id,
      site: this.#site.key,
      epoch,
      fromPatchSeq: patchSeq,
      patchSeq: patchSeq + 1,
      eventSeq: 0,
      writes,
      effects: null,
      location: null,
    });
  }

  #emptyRow({ id, epoch, patchSeq }: Owned): StoredSession {
    const request: PageRequest = {
      path: "",
      params: {},
      query: {},
      locale: "",
      timeZone: "",
      sessionId: "",
    };
    return {
      id,
      site: this.#site.key,
      programHash: this.#programHash,
      epoch,
      eventSeq: 0,
      patchSeq,
      page: "",
      request,
      visitor: "",
      effects: [],
      fields: [],
    };
  }
}

/** Where nothing is stored yet there is no epoch to raise: two that begin at once are told apart by chance (SPEC.md N5). */
function firstEpoch(): number {
  return randomInt(1, 2 ** 30);
}
