/**
 * An append-only file of records that survives `kill -9` at any byte: each line is `<crc32 hex> <JSON>`; reading stops
 * at the first line that does not check, and what follows it is cut off.
 */

import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

export function encodeRecord(record: unknown): string {
  const json = JSON.stringify(record);
  return `${crc32(json).toString(16).padStart(8, "0")} ${json}\n`;
}

/** The records of a journal's bytes, and how many of the bytes are sound. */
export function decodeRecords(bytes: Buffer): { records: unknown[]; soundBytes: number } {
  const records: unknown[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    if (end < 0) break;
    const checksum = bytes.toString("latin1", start, start + 8);
    const json = bytes.toString("utf8", start + 9, end);
    if (end - start < 10 || bytes[start + 8] !== 32 || crc32(json).toString(16).padStart(8, "0") !== checksum)
      break;
    try {
      records.push(JSON.parse(json));
    } catch {
      break;
    }
    start = end + 1;
  }
  return { records, soundBytes: start };
}

interface Waiting {
  text: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Appends with group commit: what arrives while one write is on its way to the disk goes with the next. */
export class JournalFile {
  readonly #path: string;
  #file: FileHandle;
  #queue: Waiting[] = [];
  /** A write broke off: what it left at the end is cut off before the next, or nothing after it would ever be read. */
  #isTorn = false;
  #running: Promise<void> | null = null;
  #bytes: number;
  #snapshotBytes = 0;
  #snapshot: (() => Iterable<unknown>) | null = null;

  private constructor(path: string, file: FileHandle, bytes: number) {
    this.#path = path;
    this.#file = file;
    this.#bytes = bytes;
    this.#snapshotBytes = bytes;
  }

  /** Opens or makes the file, gives its sound records and cuts off a torn end. */
  static async open(path: string): Promise<{ journal: JournalFile; records: unknown[]; tornBytes: number }> {
    const file = await open(path, "a+", 0o600);
    const bytes = await file.readFile();
    const { records, soundBytes } = decodeRecords(bytes);
    if (soundBytes < bytes.length) await file.truncate(soundBytes);
    return {
      journal: new JournalFile(path, file, soundBytes),
      records,
      tornBytes: bytes.length - soundBytes,
    };
  }

  /** Bytes in the file, and how many of them were its snapshot when it was last written anew. */
  get size(): { bytes: number; snapshotBytes: number } {
    return { bytes: this.#bytes, snapshotBytes: this.#snapshotBytes };
  }

  /** Resolves when the record is on the disk. */
  append(record: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text: encodeRecord(record), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /**
   * Asks that the file be replaced, before the next write, by the records that `snapshot` gives then. The snapshot must hold everything
   * appended until the moment it is called, in the same turn.
   */
  replaceWith(snapshot: () => Iterable<unknown>): void {
    this.#snapshot = snapshot;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    while (this.#queue.length > 0 || this.#snapshot) {
      const batch = this.#queue;
      const snapshot = this.#snapshot;
      this.#queue = [];
      this.#snapshot = null;
      try {
        if (snapshot) await this.#replace(snapshot);
        else await this.#appendBatch(batch);
        for (const waiting of batch) waiting.resolve();
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#running = null;
  }

  async #appendBatch(batch: Waiting[]): Promise<void> {
    const bytes = Buffer.from(batch.map((waiting) => waiting.text).join(""));
    if (this.#isTorn) await this.#file.truncate(this.#bytes);
    this.#isTorn = true;
    await this.#file.appendFile(bytes);
    await this.#file.datasync();
    this.#isTorn = false;
    this.#bytes += bytes.length;
  }

  /** The records waiting in the queue are in the snapshot already, so they are not written again. */
  async #replace(snapshot: () => Iterable<unknown>): Promise<void> {
    const parts: Buffer[] = [];
    for (const record of snapshot()) parts.push(Buffer.from(encodeRecord(record)));
    const temporary = `${this.#path}.writing`;
    await rm(temporary, { force: true });
    const file = await open(temporary, "a+", 0o600);
    try {
      for (const part of parts) await file.appendFile(part);
      await file.datasync();
      await rename(temporary, this.#path);
    } catch (error) {
      await file.close();
      await rm(temporary, { force: true });
      throw error;
    }
    // All of it at once: from here on this is the file, whatever fails.
    const old = this.#file;
    this.#file = file;
    this.#isTorn = false;
    this.#bytes = parts.reduce((sum, part) => sum + part.length, 0);
    this.#snapshotBytes = this.#bytes;
    await old.close();
    const folder = await open(dirname(this.#path), "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#file.close();
  }
}
