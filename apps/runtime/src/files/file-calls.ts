/** What app code asks of files (`this.files`, uploaded files): the host call `file`. Its arguments come from hostile code. */

import { randomBytes } from "node:crypto";
import { appendFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Json } from "@heddle/schema";
import { z } from "zod";
import type { BrokerCall } from "../broker/broker.ts";
import { contentType, HEAD_BYTES } from "./content-type.ts";
import type { DownloadOwner, Downloads } from "./downloads.ts";
import { storedName } from "./file-name.ts";
import { FileRefused } from "./file-refused.ts";
import type { FileStorage, StoredFileAbout } from "./storage.ts";
import type { Uploads } from "./uploads.ts";

export interface FileCallsOptions {
  storage: FileStorage;
  uploads: Uploads;
  downloads: Downloads;
  /** Where files that app code is just writing lie; emptied at the start. */
  folder: string;
  /** Largest file that app code may write, bytes. */
  fileBytes: number;
  /** Largest one that it may make for a browser, bytes. */
  downloadBytes: number;
}

/** A call with what is known of who makes it. */
type FileCallFrom = Pick<BrokerCall, "site" | "scope" | "session" | "args" | "isProvisional">;

/** Bytes of one answer. */
const PIECE = 192 * 1024;
/** Files of one isolate that are being written at once. */
const CONCURRENT = 16;
/** Files of one listing. */
const MOST_LISTED = 1_000;

const id = z.string().max(64);
const name = z.string().max(2_000);
const index = z.number().int().nonnegative();
const bodyShape = z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })]);
const callShape = z.union([
  z.object({ kind: z.literal("read"), upload: id, index, offset: index }),
  z.object({ kind: z.literal("read"), id, offset: index }),
  z.object({ kind: z.literal("keep"), upload: id, index, name }),
  z.object({ kind: z.literal("find"), id }),
  z.object({
    kind: z.literal("write"),
    purpose: z.enum(["storage", "download"]),
    transfer: id.nullable(),
    name,
    type: z.string().max(200).nullable(),
    body: bodyShape,
    last: z.boolean(),
  }),
  z.object({ kind: z.literal("drop"), transfer: id }),
  z.object({ kind: z.literal("remove"), id }),
  z.object({ kind: z.literal("list"), prefix: name }),
]);
type FileCall = z.infer<typeof callShape>;
type Write = Extract<FileCall, { kind: "write" }>;

/** A file that app code is writing. */
interface Transfer {
  path: string;
  size: number;
  head: Buffer;
}

export class FileCalls {
  readonly #options: FileCallsOptions;
  /** By isolate, then by transfer: whatever an isolate leaves behind ends with it. */
  readonly #transfers = new Map<string, Map<string, Transfer>>();

  private constructor(options: FileCallsOptions) {
    this.#options = options;
  }

  static async open(options: FileCallsOptions): Promise<FileCalls> {
    await rm(options.folder, { recursive: true, force: true });
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    return new FileCalls(options);
  }

  /** @throws {FileRefused} with a message for the app's author */
  async call(call: FileCallFrom): Promise<Json> {
    const parsed = callShape.safeParse(call.args[0]);
    if (!parsed.success) throw new FileRefused("The files were asked for something they cannot do.");
    const wanted = parsed.data;
    if (call.isProvisional && wanted.kind !== "read" && wanted.kind !== "find" && wanted.kind !== "list")
      throw new FileRefused("onLoad may not change or download files: the page may be opened by a robot.");
    const { storage, uploads } = this.#options;
    const { key } = call.site;
    switch (wanted.kind) {
      case "read":
        return "upload" in wanted ? this.#readUpload(call.site.id, wanted) : this.#readStored(call, wanted);
      case "keep": {
        const file = uploads.file(call.site.id, wanted.upload, wanted.index);
        if (!file) throw gone();
        return aboutOf(await storage.keep(key, { name: wanted.name, type: file.type }, file.path));
      }
      case "find": {
        const about = await storage.find(key, wanted.id);
        return about && aboutOf(about);
      }
      case "write":
        return this.#write(call, wanted);
      case "drop":
        await this.#endTransfer(call.scope, wanted.transfer);
        return null;
      case "remove":
        return storage.remove(key, wanted.id);
      case "list":
        return (await storage.list(key, wanted.prefix, MOST_LISTED)).map(aboutOf);
    }
  }

  async #readUpload(
    site: string,
    { upload, index, offset }: { upload: string; index: number; offset: number },
  ) {
    if (!this.#options.uploads.file(site, upload, index)) throw gone();
    return piece(await this.#options.uploads.read(upload, index, offset, PIECE));
  }

  async #readStored({ site }: Pick<BrokerCall, "site">, { id, offset }: { id: string; offset: number }) {
    const { storage } = this.#options;
    const about = await storage.find(site.key, id);
    if (!about) throw gone();
    const end = Math.min(offset + PIECE, about.size) - 1;
    if (end < offset) return piece(Buffer.alloc(0));
    const chunks: Buffer[] = [];
    for await (const chunk of storage.open(site.key, id, { start: offset, end }))
      chunks.push(chunk as Buffer);
    return piece(Buffer.concat(chunks));
  }

  /** Adds to a file that is being written; the last piece makes it one of the app's, or one for the session's browser. */
  async #write(call: FileCallFrom, wanted: Write): Promise<Json> {
    storedName(wanted.name);
    const { scope } = call;
    const { body } = wanted;
    const bytes = "text" in body ? Buffer.from(body.text) : Buffer.from(body.base64, "base64");
    const [number, transfer] = this.#transfer(scope, wanted.transfer);
    try {
      const most = wanted.purpose === "download" ? this.#options.downloadBytes : this.#options.fileBytes;
      if (transfer.size + bytes.length > most)
        throw new FileRefused(`A file may have ${most} bytes at most.`);
      transfer.size += bytes.length;
      if (transfer.head.length < HEAD_BYTES)
        transfer.head = Buffer.concat([transfer.head, bytes]).subarray(0, HEAD_BYTES);
      await appendFile(transfer.path, bytes, { mode: 0o600 });
      if (!wanted.last) return number;
      const type = contentType(transfer.head, wanted.type ?? typeByName(wanted.name));
      const about = { name: wanted.name, type, size: transfer.size };
      const kept =
        wanted.purpose === "download"
          ? { id: await this.#options.downloads.keep(ownerOf(call), about, transfer.path) }
          : aboutOf(await this.#options.storage.keep(call.site.key, about, transfer.path));
      await this.#endTransfer(scope, number);
      return kept;
    } catch (error) {
      await this.#endTransfer(scope, number);
      throw error;
    }
  }

  #transfer(scope: string, number: string | null): [number: string, transfer: Transfer] {
    const own = this.#transfers.get(scope) ?? new Map<string, Transfer>();
    if (number !== null) {
      const known = own.get(number);
      if (!known) throw gone();
      return [number, known];
    }
    if (own.size >= CONCURRENT)
      throw new FileRefused(`More than ${CONCURRENT} files are being written at once.`);
    const fresh = randomBytes(16).toString("base64url");
    const transfer = { path: join(this.#options.folder, fresh), size: 0, head: Buffer.alloc(0) };
    own.set(fresh, transfer);
    this.#transfers.set(scope, own);
    return [fresh, transfer];
  }

  async #endTransfer(scope: string, number: string): Promise<void> {
    const own = this.#transfers.get(scope);
    const transfer = own?.get(number);
    if (!own || !transfer) return;
    own.delete(number);
    if (own.size === 0) this.#transfers.delete(scope);
    await rm(transfer.path, { force: true });
  }

  /** The isolate is gone: what it had begun to write goes too. */
  async endScope(scope: string): Promise<void> {
    for (const number of [...(this.#transfers.get(scope)?.keys() ?? [])])
      await this.#endTransfer(scope, number);
  }
}

/** @throws {FileRefused} when no session's handler asks: its browser would be unknown */
function ownerOf({ site, session }: FileCallFrom): DownloadOwner {
  if (!session) throw new FileRefused("Only handlers of a session can make downloads.");
  return { site: site.id, session: session.id, visitor: session.visitor };
}

function gone(): FileRefused {
  return new FileRefused("This file is not there any more.");
}

/** Text where the bytes are UTF-8, else base64; `length` counts bytes. */
function piece(bytes: Buffer): Json {
  const text = bytes.toString("utf8");
  const body: Json = Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString("base64") };
  return { body, length: bytes.length };
}

function aboutOf({ id, name, size, type }: StoredFileAbout): Json {
  return { id, name, size, type };
}

/** Of texts, whose bytes tell nothing, the name's ending is all there is to go by. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
  json: "application/json",
  xml: "application/xml",
  zip: "application/zip",
};

function typeByName(name: string): string {
  return TEXT_ENDINGS[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "";
}
