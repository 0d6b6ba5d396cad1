import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { JournalFile } from "./journal-file.ts";
import { SessionTable, type TableOperation } from "./session-table.ts";
import type { SessionCommit, SessionStore, SiteKey, StoredSession } from "./store.ts";

export interface JournalStoreOptions {
  /** Made if missing; holds `sessions.journal`. */
  folder: string;
  sessionMilliseconds: number;
  /** A journal larger than this, and than four times its snapshot, is written anew, bytes. */
  compactBytes?: number;
  now?: () => number;
}

/**
 * Sessions in memory with every change in an append-only file first: the durability level `file`, for an app that runs
 * without a database. A torn end (crash while writing) is cut off; a file grown large is replaced by a snapshot.
 */
export class JournalStore implements SessionStore {
  readonly durability = "file";
  readonly #options: Required<JournalStoreOptions>;
  readonly #table: SessionTable;
  readonly #journal: JournalFile;
  #isCompacting = false;

  private constructor(options: Required<JournalStoreOptions>, table: SessionTable, journal: JournalFile) {
    this.#options = options;
    this.#table = table;
    this.#journal = journal;
  }

  static async open(options: JournalStoreOptions): Promise<JournalStore> {
    const complete = { compactBytes: 4 * 1024 * 1024, now: Date.now, ...options };
    await mkdir(complete.folder, { recursive: true, mode: 0o700 });
    const { journal, records } = await JournalFile.open(join(complete.folder, "sessions.journal"));
    const table = new SessionTable();
    for (const record of records) table.apply(record as TableOperation);
    return new JournalStore(complete, table, journal);
  }

  async create(sessions: StoredSession[]): Promise<void> {
    await this.#write({ op: "create", sessions, at: this.#expiry() });
  }

  async acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    const existing = this.#table.existing(site, ids, this.#options.now());
    if (existing.length === 0) return [];
    const acquired = this.#write({ op: "acquire", ids: existing, at: this.#expiry() });
    const sessions = existing.map((id) => this.#table.read(id)!);
    await acquired;
    return sessions;
  }

  async read(site: SiteKey, id: string): Promise<StoredSession | null> {
    return this.#table.existing(site, [id], this.#options.now()).length > 0 ? this.#table.read(id) : null;
  }

  async commit(commits: SessionCommit[]): Promise<string[]> {
    const at = this.#expiry();
    const refused = this.#table.apply({ op: "commit", commits, at });
    const accepted =
      refused.length === 0 ? commits : commits.filter((commit) => !refused.includes(commit.id));
    if (accepted.length > 0) await this.#append({ op: "commit", commits: accepted, at });
    return refused;
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#write({ op: "remove", ids });
  }

  async touch(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#write({ op: "touch", ids, at: this.#expiry() });
  }

  async sweep(): Promise<number> {
    const ids = this.#table.expired(this.#options.now());
    await this.remove(ids);
    return ids.length;
  }

  async close(): Promise<void> {
    await this.#journal.close();
  }

  #expiry(): number {
    return this.#options.now() + this.#options.sessionMilliseconds;
  }

  #write(operation: TableOperation): Promise<void> {
    const appended = this.#append(operation);
    this.#table.apply(operation);
    return appended;
  }

  async #append(operation: TableOperation): Promise<void> {
    await this.#journal.append(operation);
    const { bytes, snapshotBytes } = this.#journal.size;
    if (this.#isCompacting || bytes <= Math.max(this.#options.compactBytes, 4 * snapshotBytes)) return;
    this.#isCompacting = true;
    const table = this.#table;
    const done = () => {
      this.#isCompacting = false;
    };
    this.#journal.replaceWith(function* () {
      done();
      yield* table.snapshot();
    });
  }
}
