/** `this.files` of handlers, and the files that a browser uploaded. Contents stay at the host and come in pieces. SPEC.md, FI rules. */

import type { Json } from "@heddle/schema";
import type { UploadedFileInfo } from "../frames/frames.ts";
import { bytesOf, joinBytes, joinText, toBase64, toBytes, type WireBytes, wireBytes } from "./bytes.ts";

/** Asks the host; rejects with an Error when it refuses. */
export type CallFiles = (args: Json[]) => Promise<Json>;

/** A file that is kept: plain data, so it may stand in state and be shown. */
export interface StoredFile {
  id: string;
  name: string;
  size: number;
  type: string;
  url: string;
}

/** Bytes that one call carries at most. */
const PIECE = 192 * 1024;

type Source = { upload: string; index: number } | { id: string };

/** What can be read: an uploaded file, or a stored one. */
class FileContent {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly #source: Source;
  readonly #call: CallFiles;

  constructor(call: CallFiles, source: Source, about: { name: string; size: number; type: string }) {
    this.#call = call;
    this.#source = source;
    this.name = about.name;
    this.size = about.size;
    this.type = about.type;
  }

  /** The whole content as UTF-8 text. */
  text(): Promise<string> {
    return joinText(this.#pieces());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  bytes(): Promise<Uint8Array> {
    return joinBytes(this.#pieces());
  }

  /** The content piece by piece, so that a large file never is in memory as a whole. */
  async *stream(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#pieces()) yield toBytes(piece);
  }

  async *#pieces(): AsyncGenerator<WireBytes> {
    let offset = 0;
    while (offset < this.size) {
      const answer = await this.#call([{ kind: "read", ...this.#source, offset }]);
      const { body, length } = answer as { body?: Json; length?: number };
      if (typeof length !== "number" || length <= 0) return;
      offset += length;
      yield wireBytes(body);
    }
  }

  static call(content: FileContent, kind: string, more: Record<string, Json>): Promise<Json> {
    return content.#call([{ kind, ...content.#source, ...more }]);
  }
}

/** A file of an upload. It lives until a while after its handler has ended; `save` keeps it. */
export class UploadedFile extends FileContent {
  async save(name: string = this.name): Promise<StoredFile> {
    return storedFile(await FileContent.call(this, "keep", { name: String(name) }));
  }
}

/** The files of an event, as its handler gets them. */
export function uploadedFiles(call: CallFiles, files: readonly UploadedFileInfo[]): UploadedFile[] {
  return files.map((about) => new UploadedFile(call, { upload: about.upload, index: about.index }, about));
}

/** What `this.files` offers. */
export interface FilesMember {
  save(name: string, data: unknown, options?: { type?: string }): Promise<StoredFile>;
  read(id: string): Promise<FileContent | null>;
  remove(id: string): Promise<boolean>;
  list(prefix?: string): Promise<StoredFile[]>;
  url(id: string): string;
}

export function filesMember(call: CallFiles): FilesMember {
  return Object.freeze({
    save: async (name: string, data: unknown, options: { type?: string } = {}) =>
      storedFile(await write(call, String(name), options.type, piecesOf(data))),
    async read(id: string) {
      const about = await call([{ kind: "find", id: String(id) }]);
      return about === null ? null : new FileContent(call, { id: String(id) }, storedFile(about));
    },
    remove: async (id: string) => (await call([{ kind: "remove", id: String(id) }])) === true,
    async list(prefix = "") {
      const files = await call([{ kind: "list", prefix: String(prefix) }]);
      return Array.isArray(files) ? files.map(storedFile) : [];
    },
    url: (id: string) => fileUrl(String(id)),
  });
}

function fileUrl(id: string): string {
  return `/_heddle/files/${encodeURIComponent(id)}`;
}

function storedFile(value: Json): StoredFile {
  const { id, name, size, type } = value as Partial<Record<keyof StoredFile, Json>>;
  if (typeof id !== "string" || typeof name !== "string" || typeof size !== "number")
    throw new TypeError("The host sent something that is not a file.");
  return { id, name, size, type: typeof type === "string" ? type : "", url: fileUrl(id) };
}

/**
 * Sends what is to be kept piece by piece; the last one makes the file.
 * @param purpose `storage`: a file of the app; `download`: one for this session's browser
 * @returns what the host says of it
 */
async function write(
  call: CallFiles,
  name: string,
  type: string | undefined,
  pieces: AsyncIterable<Uint8Array>,
  purpose: "storage" | "download" = "storage",
): Promise<Json> {
  let transfer: Json = null;
  let held = new Uint8Array(0);
  const send = async (bytes: Uint8Array, last: boolean) => {
    const body = { base64: toBase64(bytes) };
    const answer = await call([{ kind: "write", purpose, transfer, name, type: type ?? null, body, last }]);
    if (!last) transfer = answer;
    return answer;
  };
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += PIECE) {
        if (held.length > 0) await send(held, false);
        held = piece.slice(at, at + PIECE);
      }
    }
    return await send(held, true);
  } catch (error) {
    if (transfer !== null) call([{ kind: "drop", transfer }]).catch(() => {});
    throw error;
  }
}

/** Hands a file to the host for this session's browser. @returns the address at which that fetches it, once */
export async function writeDownload(call: CallFiles, name: string, content: FileData): Promise<string> {
  const answer = await write(call, name, content.type, content.pieces, "download");
  const { id } = answer as { id?: Json };
  if (typeof id !== "string") throw new TypeError("The host sent something that is not a download.");
  return `/_heddle/downloads/${encodeURIComponent(id)}`;
}

/** What a file is to be made of. */
export interface FileData {
  /** Absent: as the name's ending says. */
  type: string | undefined;
  pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads what app code gives as a file's content: text, bytes (as they are now), a file, an async iterable of text or bytes, or data, which
 * becomes JSON. Null = it is nothing of these.
 */
export function contentOf(data: unknown): FileData | null {
  if (data instanceof FileContent) return { type: data.type, pieces: data.stream() };
  if (typeof data === "object" && data !== null && Symbol.asyncIterator in data)
    return { type: undefined, pieces: piecesOf(data) };
  if (typeof data === "string" || data instanceof ArrayBuffer || ArrayBuffer.isView(data))
    return { type: undefined, pieces: piecesOf(bytesOf(data).slice()) };
  const json = typeof data === "object" && data !== null ? jsonOf(data) : undefined;
  return json === undefined ? null : { type: "application/json", pieces: piecesOf(json) };
}

/** Undefined = JSON cannot hold it. */
function jsonOf(data: object): string | undefined {
  try {
    return JSON.stringify(data, null, 2);
  } catch {
    return undefined;
  }
}

async function* piecesOf(data: unknown): AsyncGenerator<Uint8Array> {
  if (data instanceof FileContent) yield* data.stream();
  else if (typeof data === "object" && data !== null && Symbol.asyncIterator in data) {
    for await (const piece of data as AsyncIterable<unknown>) yield bytesOf(piece);
  } else yield bytesOf(data);
}
