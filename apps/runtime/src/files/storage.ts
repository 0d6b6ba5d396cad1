/**
 * Where files of apps are kept. A folder now; a bucket behind the same few methods where several machines serve. Ids are random,
 * so whoever has one was given it; names are for people and listings, and two files may have the same.
 */

import type { Readable } from "node:stream";
import type { SiteKey } from "../store/store.ts";

export interface StoredFileAbout {
  id: string;
  /** As `storedName` takes it. */
  name: string;
  /** Bytes. */
  size: number;
  type: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Part of a file in bytes: `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface FileStorage {
  /** Keeps a file that lies at a path of this machine, which stays as it is. @throws {FileRefused} over the app's quota */
  keep(site: SiteKey, about: { name: string; type: string }, path: string): Promise<StoredFileAbout>;
  find(site: SiteKey, id: string): Promise<StoredFileAbout | null>;
  /** Its bytes; the stream fails when the file is gone meanwhile. */
  open(site: SiteKey, id: string, range: ByteRange): Readable;
  /** @returns false when there was none */
  remove(site: SiteKey, id: string): Promise<boolean>;
  /** Files whose name begins so, by name, at most `most`. */
  list(site: SiteKey, prefix: string, most: number): Promise<StoredFileAbout[]>;
}
