/** All uploads that wait to be handled: begun, received in chunks, claimed by their event, read by its handler, removed (SPEC.md, F rules). */

import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import { isAccepted } from "@heddle/components/file-limits";
import type { UploadedFileInfo } from "@heddle/state-engine/frames";
import type { Limits } from "../limits.ts";
import { contentType, HEAD_BYTES, promisedType } from "./content-type.ts";
import { uploadName } from "./file-name.ts";
import { bytesOf, filesOf, isComplete, type Upload, type UploadingFile } from "./upload.ts";
import { UploadFolder } from "./upload-folder.ts";

/** An upload, or a piece of one, that is not taken: a code for programs and a sentence for people. */
export class UploadRefused extends Error {
  readonly code:
    | "too-large"
    | "too-many"
    | "wrong-type"
    | "no-room"
    | "unknown-upload"
    | "wrong-offset"
    | "busy";
  /** Of `wrong-offset`: where to go on. */
  readonly received: number;
  constructor(code: UploadRefused["code"], message: string, received = 0) {
    super(message);
    this.code = code;
    this.received = received;
  }
}

/** Whose upload it is, and for what. */
export interface UploadOwner {
  site: string;
  session: string;
  scope: number;
  events: readonly number[];
  accept: readonly string[];
}

export class Uploads {
  readonly #limits: Limits;
  readonly #folder: UploadFolder;
  readonly #now: () => number;
  readonly #uploads = new Map<string, Upload>();

  private constructor(folder: UploadFolder, limits: Limits, now: () => number, left: Upload[]) {
    this.#folder = folder;
    this.#limits = limits;
    this.#now = now;
    for (const upload of left) this.#uploads.set(upload.id, upload);
  }

  /** Takes up what an earlier process left in the folder. */
  static async open(path: string, limits: Limits, now: () => number): Promise<Uploads> {
    const folder = new UploadFolder(path);
    return new Uploads(folder, limits, now, await folder.left(now()));
  }

  /** @throws {UploadRefused} when there is no room for it */
  async begin(owner: UploadOwner, files: Pick<UploadingFile, "name" | "size" | "type">[]): Promise<Upload> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    await this.#makeRoom(owner, size);
    const upload: Upload = {
      ...owner,
      id: randomBytes(16).toString("base64url"),
      files: files.map((file) => ({
        name: uploadName(file.name),
        size: file.size,
        // Of a file without bytes there will be no chunk to tell what it is.
        type: file.size > 0 ? file.type : contentType(Buffer.alloc(0), file.type),
        received: 0,
        isDropped: false,
        isBusy: false,
      })),
      claims: new Set(),
      isHandled: false,
      usedAt: this.#now(),
    };
    for (const file of upload.files) if (file.size === 0) requireKind(file, file.type, owner.accept);
    this.#uploads.set(upload.id, upload);
    try {
      await this.#folder.record(upload);
    } catch (error) {
      this.#uploads.delete(upload.id);
      throw error;
    }
    return upload;
  }

  async #makeRoom({ site, session }: UploadOwner, size: number): Promise<void> {
    const { uploadSessionBytes, uploadSiteBytes } = this.#limits;
    const held = (uploads: Upload[]) => uploads.reduce((sum, upload) => sum + bytesOf(upload), 0);
    const own = () => [...this.#uploads.values()].filter((upload) => upload.session === session);
    if (held(own()) + size > uploadSessionBytes) {
      // Those that were handled wait only in case their handler goes on in the background.
      for (const upload of own()) if (upload.isHandled) await this.#remove(upload);
    }
    const ofSite = [...this.#uploads.values()].filter((upload) => upload.site === site);
    if (held(own()) + size > uploadSessionBytes || held(ofSite) + size > uploadSiteBytes)
      throw new UploadRefused("no-room", "There is no room for these files at the moment. Try again later.");
  }

  /** The session's own upload; another's does not exist for it. @throws {UploadRefused} */
  of(session: string, id: string): Upload {
    const upload = this.#uploads.get(id);
    if (!upload || upload.session !== session)
      throw new UploadRefused("unknown-upload", "These files are not here any more; choose them again.");
    return upload;
  }

  /**
   * Takes a chunk. What arrived before the line broke counts.
   * @returns bytes of the file that are there now
   * @throws {UploadRefused} `wrong-offset` says where to go on; `wrong-type` when the finished file is not what it should be
   */
  async receive(upload: Upload, index: number, offset: number, body: Readable): Promise<number> {
    const file = this.#fileOf(upload, index);
    if (file.isBusy) throw new UploadRefused("busy", "A chunk of this file is still arriving.");
    if (offset !== file.received)
      throw new UploadRefused("wrong-offset", `The next byte is number ${file.received}.`, file.received);
    file.isBusy = true;
    upload.usedAt = this.#now();
    try {
      const { written, isOver } = await this.#folder.append(
        upload.id,
        index,
        offset,
        body,
        file.size - offset,
      );
      if (isOver) {
        await this.drop(upload, index);
        throw new UploadRefused("too-large", "There are more bytes than were announced.");
      }
      file.received += written;
      if (file.received === file.size) await this.#finish(upload, file, index);
      return file.received;
    } finally {
      file.isBusy = false;
    }
  }

  #fileOf(upload: Upload, index: number): UploadingFile {
    const file = upload.files[index];
    if (!file || file.isDropped)
      throw new UploadRefused("unknown-upload", "There is no such file in this upload.");
    return file;
  }

  /** The bytes are all there: they say what the file is. */
  async #finish(upload: Upload, file: UploadingFile, index: number): Promise<void> {
    const type = contentType(await this.#folder.read(upload.id, index, 0, HEAD_BYTES), file.type);
    try {
      requireKind(file, type, upload.accept);
    } catch (error) {
      await this.drop(upload, index);
      throw error;
    }
    file.type = type;
    await this.#folder.record(upload);
  }

  /** The browser takes one of the files back. */
  async drop(upload: Upload, index: number): Promise<void> {
    const file = this.#fileOf(upload, index);
    file.isDropped = true;
    await this.#folder.removeFile(upload.id, index);
    if (upload.files.every((one) => one.isDropped)) await this.#remove(upload);
    else await this.#folder.record(upload);
  }

  /** The browser takes the whole upload back; once it is claimed, it stays for its handler. */
  async cancel(upload: Upload): Promise<void> {
    if (upload.claims.size === 0) await this.#remove(upload);
  }

  /**
   * The files for an event that names an upload; null = they are not all there, or not for this event.
   * @param seq the event's number: the same event gets them again
   */
  claim(id: string, session: string, scope: number, event: number, seq: number): UploadedFileInfo[] | null {
    const upload = this.#uploads.get(id);
    if (!upload || upload.session !== session || upload.scope !== scope) return null;
    if (!upload.events.includes(event) || !isComplete(upload)) return null;
    upload.claims.add(seq);
    upload.usedAt = this.#now();
    return filesOf(upload);
  }

  /** An event was answered: the upload that it claimed stays a little longer. */
  answered(id: string, seq: number): void {
    const upload = this.#uploads.get(id);
    if (!upload?.claims.delete(seq)) return;
    upload.isHandled ||= upload.claims.size === 0;
    upload.usedAt = this.#now();
  }

  /** A file for app code of a site. Null = it is gone, or was never there. */
  file(site: string, id: string, index: number): (UploadedFileInfo & { path: string }) | null {
    const upload = this.#uploads.get(id);
    if (!upload || upload.site !== site) return null;
    const info = filesOf(upload).find((file) => file.index === index);
    if (!info) return null;
    upload.usedAt = this.#now();
    return { ...info, path: this.#folder.path(id, index) };
  }

  read(id: string, index: number, offset: number, length: number): Promise<Buffer> {
    return this.#folder.read(id, index, offset, length);
  }

  /** The session ended for good. */
  async endSession(session: string): Promise<void> {
    for (const upload of [...this.#uploads.values()])
      if (upload.session === session) await this.#remove(upload);
  }

  /** Removes what nobody goes on with. */
  async sweep(): Promise<void> {
    const now = this.#now();
    const { uploadMilliseconds, uploadHandledMilliseconds } = this.#limits;
    for (const upload of [...this.#uploads.values()]) {
      if (upload.claims.size > 0 || upload.files.some((file) => file.isBusy)) continue;
      const life = upload.isHandled ? uploadHandledMilliseconds : uploadMilliseconds;
      if (now - upload.usedAt > life) await this.#remove(upload);
    }
  }

  async #remove(upload: Upload): Promise<void> {
    this.#uploads.delete(upload.id);
    await this.#folder.remove(upload.id);
  }
}

/** Where only some kinds are taken, a file must be what its name promises. @throws {UploadRefused} */
function requireKind({ name }: UploadingFile, type: string, accept: readonly string[]): void {
  if (accept.length === 0) return;
  const promised = promisedType(name);
  if (isAccepted({ name, type }, accept) && (promised === null || promised === type)) return;
  throw new UploadRefused("wrong-type", `${name} is not a file of the kind its name or type says.`);
}
