import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { DatabaseError } from "../error.ts";

export interface StoredBlob {
  /** sha-256 of the bytes, hex: the blob's address. */
  hash: string;
  /** Bytes. */
  size: number;
}

/** Files by content: written once, never changed, shared by whoever stores the same bytes. */
export interface BlobStore {
  /**
   * Stores bytes or a stream, durably, and returns their address.
   * @throws DatabaseError `blob_too_large` beyond `maxBytes`; nothing is kept then
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, options?: { maxBytes?: number }): Promise<StoredBlob>;
  /** The whole blob. @throws DatabaseError `blob_missing`, or `blob_address_invalid` for what is no sha-256 */
  get(hash: string): Promise<Buffer>;
  /** The blob as a stream, for one that is sent on. @throws as `get`, before the stream begins */
  stream(hash: string): Promise<{ size: number; content: Readable }>;
  has(hash: string): Promise<boolean>;
  /**
   * Removes a blob that nobody uses, unless it came, or came again, after `before` (milliseconds since 1970): who stores it then has yet to
   * say that it is used.
   */
  remove(hash: string, before: number): Promise<void>;
}

/** @param dataFolder the blobs lie in `<dataFolder>/blobs`, for our user alone */
export function createBlobStore(dataFolder: string): BlobStore {
  const root = resolve(dataFolder, "blobs");
  const incoming = join(root, "incoming");

  // The only way to a path: an address is 64 hexadecimal digits, so nothing from outside ever names a file.
  function pathOf(hash: string): { folder: string; file: string } {
    if (!/^[0-9a-f]{64}$/.test(hash)) {
      throw new DatabaseError(
        "blob_address_invalid",
        "A blob's address is the sha-256 of its bytes, in 64 lower-case hexadecimal digits.",
        "Use the hash that storing the bytes returned.",
      );
    }
    const folder = join(root, hash.slice(0, 2));
    return { folder, file: join(folder, hash.slice(2)) };
  }

  async function sizeOf(hash: string): Promise<number> {
    const { file } = pathOf(hash);
    try {
      return (await stat(file)).size;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
      throw new DatabaseError(
        "blob_missing",
        `There is no blob ${hash}.`,
        "If the data folder was restored from a backup, restore its blobs folder too.",
        { cause },
      );
    }
  }

  return {
    async put(content, options = {}) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const unfinished = join(incoming, randomBytes(12).toString("hex"));
      const handle = await open(unfinished, "wx", 0o600);
      try {
        const stored = await write(handle, content, options.maxBytes ?? Number.POSITIVE_INFINITY);
        const { folder, file } = pathOf(stored.hash);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await rename(unfinished, file);
        await syncFolder(folder);
        return stored;
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async get(hash) {
      await sizeOf(hash);
      return readFile(pathOf(hash).file);
    },
    async stream(hash) {
      return { size: await sizeOf(hash), content: createReadStream(pathOf(hash).file) };
    },
    async has(hash) {
      return (await stat(pathOf(hash).file).catch(() => null)) !== null;
    },
    async remove(hash, before) {
      const { file } = pathOf(hash);
      const found = await stat(file).catch(() => null);
      if (found && found.mtimeMs < before) await rm(file, { force: true });
    },
  };
}

async function write(
  handle: FileHandle,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredBlob> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.byteLength;
      if (size > maxBytes) {
        throw new DatabaseError(
          "blob_too_large",
          `This file has more than ${maxBytes} bytes.`,
          "Store a smaller one.",
        );
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest("hex"), size };
}

// The name is durable only when its folder is; Windows has no such call and needs none.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
