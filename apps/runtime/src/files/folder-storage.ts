/**
 * Files in a folder: `<workspace>/<app>/<environment>/`, in it one file per id and `index.jsonl`, which says what they are. The index is
 * appended to, so that a crash loses at most its last line; a file without a line is nobody's, and removed at a later start. Several nodes may share
 * the folder: each writes an index of its own (`index-<node>.jsonl`) and reads the others' as they grow.
 */

import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  appendFile,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { SiteKey } from "../store/store.ts";
import { storedName } from "./file-name.ts";
import { FileRefused } from "./file-refused.ts";
import type { ByteRange, FileStorage, StoredFileAbout } from "./storage.ts";

export interface FolderStorageOptions {
  folder: string;
  /** Bytes that one app may keep in one environment, and how many files. */
  siteBytes: number;
  siteFiles: number;
  now: () => number;
  /** Whose index is written here; absent = nobody shares the folder. */
  node?: string;
}

const INDEX = /^index(-[a-z0-9]+)?\.jsonl$/;
/** A file without an entry is left alone so long after it was made: another node may be about to write the entry. Milliseconds. */
const ENTRY_MILLISECONDS = 3_600_000;
const ID = /^[A-Za-z0-9_-]{22}$/;

/** What one app keeps. */
interface Shelf {
  folder: string;
  files: Map<string, StoredFileAbout>;
  bytes: number;
  /** Names and sizes of the indexes that were read, or written here since. */
  indexes: string;
}

export class FolderStorage implements FileStorage {
  readonly #options: FolderStorageOptions;
  readonly #shelves = new Map<string, Promise<Shelf>>();
  /** File name of the index that is written here. */
  readonly #index: string;

  constructor(options: FolderStorageOptions) {
    this.#options = options;
    this.#index = options.node ? `index-${options.node}.jsonl` : "index.jsonl";
  }

  async keep(site: SiteKey, about: { name: string; type: string }, path: string): Promise<StoredFileAbout> {
    const name = storedName(about.name);
    const shelf = await this.#shelf(site);
    const { size } = await stat(path);
    const { siteBytes, siteFiles, now } = this.#options;
    if (shelf.bytes + size > siteBytes || shelf.files.size >= siteFiles)
      throw new FileRefused("This app has no more room for files: remove some, or ask who runs it for more.");
    const file = { id: randomBytes(16).toString("base64url"), name, size, type: about.type, savedAt: now() };
    // Taken before the first wait, so that files saved at once cannot pass the quota together.
    shelf.files.set(file.id, file);
    shelf.bytes += size;
    try {
      await mkdir(shelf.folder, { recursive: true, mode: 0o700 });
      await place(path, join(shelf.folder, file.id));
      await this.#append(shelf, file);
      // It may have been read anew meanwhile, without this entry.
      (await this.#shelves.get(shelf.folder))?.files.set(file.id, file);
    } catch (error) {
      shelf.files.delete(file.id);
      shelf.bytes -= size;
      throw error;
    }
    return file;
  }

  async find(site: SiteKey, id: string): Promise<StoredFileAbout | null> {
    if (!ID.test(id)) return null;
    return (await this.#shelf(site)).files.get(id) ?? null;
  }

  open(site: SiteKey, id: string, { start, end }: ByteRange): Readable {
    if (!ID.test(id)) throw new FileRefused("There is no such file.");
    return createReadStream(join(this.#folderOf(site), id), { start, end });
  }

  async remove(site: SiteKey, id: string): Promise<boolean> {
    const shelf = await this.#shelf(site);
    const file = shelf.files.get(id);
    if (!file) return false;
    shelf.files.delete(id);
    shelf.bytes -= file.size;
    await this.#append(shelf, { id, removed: true });
    await rm(join(shelf.folder, id), { force: true });
    return true;
  }

  async list(site: SiteKey, prefix: string, most: number): Promise<StoredFileAbout[]> {
    const { files } = await this.#shelf(site);
    const found = [...files.values()].filter(({ name }) => name.startsWith(prefix));
    return found
      .sort((one, other) => compare(one.name, other.name) || other.savedAt - one.savedAt)
      .slice(0, most);
  }

  async #append(shelf: Shelf, entry: object): Promise<void> {
    const path = join(shelf.folder, this.#index);
    await appendFile(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }

  #folderOf({ workspaceId, appId, environment }: SiteKey): string {
    // Ids are our own, but a folder must never follow from what somebody could have chosen.
    return join(
      this.#options.folder,
      ...[workspaceId, appId, environment].map((part) => encodeURIComponent(part)),
    );
  }

  async #shelf(site: SiteKey): Promise<Shelf> {
    const folder = this.#folderOf(site);
    const known = this.#shelves.get(folder);
    if (!known) return this.#read(folder);
    // Who is alone knows what it wrote.
    if (!this.#options.node) return known;
    const shelf = await known;
    return shelf.indexes === (await indexesOf(folder, this.#index)) ? shelf : this.#read(folder);
  }

  #read(folder: string): Promise<Shelf> {
    const { node, now } = this.#options;
    const shelf = readShelf(
      folder,
      this.#index,
      node ? now() - ENTRY_MILLISECONDS : Number.POSITIVE_INFINITY,
    );
    this.#shelves.set(folder, shelf);
    shelf.catch(() => this.#shelves.delete(folder));
    return shelf;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** As a link where the disk allows it, so that keeping a large file costs nothing. */
async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Names and sizes of the indexes that others write. */
async function indexesOf(folder: string, own: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => INDEX.test(name));
  const others = names.filter((name) => name !== own).sort();
  const sizes = others.map(async (name) => `${name} ${(await stat(join(folder, name))).size}`);
  return (await Promise.all(sizes)).join(", ");
}

/** @param before files without an entry that were made before are nobody's; milliseconds since 1970 */
async function readShelf(folder: string, own: string, before: number): Promise<Shelf> {
  // Before they are read: what is added meanwhile is read the next time.
  const indexes = await indexesOf(folder, own);
  const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => INDEX.test(name));
  const files = new Map<string, StoredFileAbout>();
  const removed = new Set<string>();
  let lines: string[] = [];
  let isTorn = false;
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    const read = text.split("\n").slice(0, -1);
    if (name === own) {
      lines = read;
      isTorn = text !== "" && !text.endsWith("\n");
    }
    for (const line of read) {
      const entry = readLine(line);
      if (entry && "removed" in entry) removed.add(entry.id);
      else if (entry) files.set(entry.id, entry);
    }
  }
  // Ids are never used again, so a removal counts whichever index says it.
  for (const id of removed) files.delete(id);
  await removeStray(folder, files, before);
  const isMostlyGone = names.length === 1 && lines.length > 2 * files.size + 100;
  if (isTorn || isMostlyGone) await rewrite(join(folder, own), isMostlyGone ? entriesOf(files) : lines);
  let bytes = 0;
  for (const { size } of files.values()) bytes += size;
  return { folder, files, bytes, indexes };
}

function entriesOf(files: Map<string, StoredFileAbout>): string[] {
  return [...files.values()].map((file) => JSON.stringify(file));
}

/** A line cut by a crash is no entry. */
function readLine(line: string): StoredFileAbout | { id: string; removed: true } | null {
  try {
    const entry = JSON.parse(line) as StoredFileAbout | { id: string; removed: true };
    return ID.test(entry.id) ? entry : null;
  } catch {
    return null;
  }
}

/** Removes files without an entry. */
async function removeStray(
  folder: string,
  files: Map<string, StoredFileAbout>,
  before: number,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!ID.test(name) || files.has(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: before }));
    if (mtimeMs < before) await rm(join(folder, name), { force: true });
  }
}

/** Writes an index anew that is torn, or that mostly tells of what is gone. */
async function rewrite(path: string, lines: string[]): Promise<void> {
  await writeFile(`${path}.new`, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  await rename(`${path}.new`, path);
}
