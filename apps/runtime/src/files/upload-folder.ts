/** Where uploads lie on the disk: a folder each, in it one file per file and what is known of them. */

import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { recordOf, type Upload, type UploadRecord } from "./upload.ts";

const ID = /^[A-Za-z0-9_-]{22}$/;
const RECORD = "upload.json";

export class UploadFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  path(upload: string, index: number): string {
    return join(this.#folder, upload, String(index));
  }

  /** Writes down what an upload is, making its folder if need be. */
  async record(upload: Upload): Promise<void> {
    const folder = join(this.#folder, upload.id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, RECORD), JSON.stringify(recordOf(upload)), { mode: 0o600 });
  }

  /**
   * Appends a body to a file, as it comes: nothing of it is held.
   * @param most bytes that may still come
   * @returns the bytes that arrived, also when the browser broke off, and whether there were more than `most`
   */
  async append(
    upload: string,
    index: number,
    from: number,
    body: Readable,
    most: number,
  ): Promise<{ written: number; isOver: boolean }> {
    const path = this.path(upload, index);
    let written = 0;
    let isOver = false;
    const bound = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        isOver ||= written + chunk.length > most;
        if (isOver) return done();
        written += chunk.length;
        done(null, chunk);
      },
    });
    await truncate(path, from).catch(() => {});
    await pipeline(body, bound, createWriteStream(path, { flags: "a", mode: 0o600 })).catch(
      (error: unknown) => {
        if (!isBrokenOff(error)) throw error;
      },
    );
    // What was piped may not have reached the disk when the line broke: the file itself says how far it came.
    const { size } = await stat(path).catch(() => ({ size: from }));
    return { written: isOver ? 0 : Math.max(0, size - from), isOver };
  }

  /** Bytes of a file from a place, at most `length`; fewer at its end. */
  async read(upload: string, index: number, offset: number, length: number): Promise<Buffer> {
    const file = await open(this.path(upload, index)).catch((error: NodeJS.ErrnoException) => {
      // A file without bytes was never written.
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (!file) return Buffer.alloc(0);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  async removeFile(upload: string, index: number): Promise<void> {
    await rm(this.path(upload, index), { force: true });
  }

  async remove(upload: string): Promise<void> {
    await rm(join(this.#folder, upload), { recursive: true, force: true });
  }

  /** The uploads that were left when the server ended; what is none of them is removed. */
  async left(now: number): Promise<Upload[]> {
    const uploads: Upload[] = [];
    for (const name of await readdir(this.#folder).catch(() => [] as string[])) {
      const upload = ID.test(name) ? await this.#leftOne(name, now) : null;
      if (upload) uploads.push(upload);
      else await rm(join(this.#folder, name), { recursive: true, force: true });
    }
    return uploads;
  }

  async #leftOne(id: string, now: number): Promise<Upload | null> {
    try {
      const record = JSON.parse(await readFile(join(this.#folder, id, RECORD), "utf8")) as UploadRecord;
      const files = await Promise.all(
        record.files.map(async (file, index) => {
          const { size } = await stat(this.path(id, index)).catch(() => ({ size: 0 }));
          return { ...file, received: size, isBusy: false };
        }),
      );
      return { ...record, files, claims: new Set(), isHandled: false, usedAt: now };
    } catch {
      return null;
    }
  }
}

function isBrokenOff(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ABORT_ERR";
}
