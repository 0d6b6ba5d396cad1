/**
 * Files in a folder: `<workspace>/<app>/<environment>/`, in it one file per id and `index.jsonl`, which says what they are. The index is
 * appended to, so that a crash loses at most its last line; a file without a line is nobody's, and removed at the next start.
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
}

const INDEX = "index.jsonl";
const ID = /^[A-Za-z0-9_-]{22}$/;

/** What one app keeps. */
interface Shelf {
  folder: string;
  files: Map<string, StoredFileAbout>;
  bytes: number;
}

export class FolderStorage implements FileStorage {
  readonly #options: FolderStorageOptions;
  readonly #shelves = new Map<string, Promise<Shelf>>();

  constructor(options: FolderStorageOptions) {
    this.#options = options;
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
      await appendFile(join(shelf.folder, INDEX), `${JSON.stringify(file)}\n`, { mode: 0o600 });
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
    await appendFile(join(shelf.folder, INDEX), `${JSON.stringify({ id, removed: true })}\n`);
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

  #folderOf({ workspaceId, appId, environment }: SiteKey): string {
    // Ids are our own, but a folder must never follow from what somebody could have chosen.
    return join(
      this.#options.folder,
      ...[workspaceId, appId, environment].map((part) => encodeURIComponent(part)),
    );
  }

  #shelf(site: SiteKey): Promise<Shelf> {
    const folder = this.#folderOf(site);
    let shelf = this.#shelves.get(folder);
    if (!shelf) {
      shelf = readShelf(folder);
      this.#shelves.set(folder, shelf);
      shelf.catch(() => this.#shelves.delete(folder));
    }
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

async function readShelf(folder: string): Promise<Shelf> {
  const path = join(folder, INDEX);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const files = new Map<string, StoredFileAbout>();
  const lines = text.split("\n").slice(0, -1);
  for (const line of lines) {
    const entry = readLine(line);
    if (entry && "removed" in entry) files.delete(entry.id);
    else if (entry) files.set(entry.id, entry);
  }
  await tidy(folder, files, text !== "" && (lines.length > 2 * files.size + 100 || !text.endsWith("\n")));
  let bytes = 0;
  for (const { size } of files.values()) bytes += size;
  return { folder, files, bytes };
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

/** Removes files without an entry, and writes an index anew that is torn or mostly tells of what is gone. */
async function tidy(folder: string, files: Map<string, StoredFileAbout>, rewrite: boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[]))
    if (ID.test(name) && !files.has(name)) await rm(join(folder, name), { force: true });
  if (!rewrite) return;
  const fresh = join(folder, `${INDEX}.new`);
  await writeFile(fresh, [...files.values()].map((file) => `${JSON.stringify(file)}\n`).join(""), {
    mode: 0o600,
  });
  await rename(fresh, join(folder, INDEX));
}
