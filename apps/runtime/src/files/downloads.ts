/**
 * Files that handlers made for a browser (`ui.download`): each lies here for a short while and is fetched once, by the browser of the
 * session that it was made for. Nothing of them is known after a restart. SPEC.md, DL rules.
 */

import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Limits } from "../limits.ts";
import { FileRefused } from "./file-refused.ts";

/** For whom a file is. */
export interface DownloadOwner {
  /** Id of the site. */
  site: string;
  session: string;
  /** Hash of the browser's cookie; "" on drafts, where the draft token says who asks. */
  visitor: string;
}

export interface Download {
  id: string;
  owner: DownloadOwner;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Where it lies on this machine. */
  path: string;
  /** Milliseconds since 1970. */
  madeAt: number;
}

export type DownloadLimits = Pick<
  Limits,
  "downloadsPerSession" | "downloadsPerSite" | "downloadMilliseconds"
>;

export class Downloads {
  readonly #folder: string;
  readonly #limits: DownloadLimits;
  readonly #now: () => number;
  /** What ids begin with. */
  readonly #prefix: string;
  readonly #waiting = new Map<string, Download>();

  private constructor(folder: string, limits: DownloadLimits, now: () => number, node: string) {
    this.#folder = folder;
    this.#limits = limits;
    this.#now = now;
    this.#prefix = node === "" ? "" : `${node}.`;
  }

  /**
   * @param folder emptied here
   * @param now milliseconds since 1970
   * @param node stands in their addresses, so that they are fetched where they lie; "" = there are no other nodes
   */
  static async open(
    folder: string,
    limits: DownloadLimits,
    now: () => number,
    node = "",
  ): Promise<Downloads> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Downloads(folder, limits, now, node);
  }

  /**
   * Takes a file over from a path of this machine, where it is no more afterwards. @returns the id in its address
   * @throws {FileRefused} when too many wait already
   */
  async keep(
    owner: DownloadOwner,
    about: Pick<Download, "name" | "type" | "size">,
    path: string,
  ): Promise<string> {
    this.#check(owner);
    const id = this.#prefix + randomBytes(16).toString("base64url");
    const download = { id, owner, ...about, path: join(this.#folder, id), madeAt: this.#now() };
    // Known before the first wait, so that files made at once cannot pass the quota together.
    this.#waiting.set(id, download);
    try {
      await rename(path, download.path);
    } catch (error) {
      this.#waiting.delete(id);
      throw error;
    }
    return id;
  }

  /** A file that waits for this browser. Null = there is none, or it is somebody else's. */
  find(id: string, { site, visitor }: Omit<DownloadOwner, "session">): Download | null {
    const download = this.#waiting.get(id);
    if (!download || download.owner.site !== site || download.owner.visitor !== visitor) return null;
    return this.#isOver(download) ? null : download;
  }

  /** From now on nobody can fetch it again; what is being sent is sent to its end. */
  claim(download: Download): void {
    this.#waiting.delete(download.id);
  }

  /** Removes one that was claimed from the disk. */
  async remove(download: Download): Promise<void> {
    this.claim(download);
    await rm(download.path, { force: true });
  }

  /** Removes what nobody has fetched in its time. */
  async sweep(): Promise<void> {
    for (const download of [...this.#waiting.values()])
      if (this.#isOver(download)) await this.remove(download);
  }

  /** @throws {FileRefused} when too many wait already to be fetched */
  #check(owner: DownloadOwner): void {
    const { downloadsPerSession, downloadsPerSite } = this.#limits;
    let ofSession = 0;
    let ofSite = 0;
    for (const { owner: other } of this.#waiting.values()) {
      if (other.site !== owner.site) continue;
      ofSite += 1;
      if (other.session === owner.session) ofSession += 1;
    }
    if (ofSession >= downloadsPerSession || ofSite >= downloadsPerSite)
      throw new FileRefused("Too many downloads wait to be fetched. Try again in a minute.");
  }

  #isOver({ madeAt }: Download): boolean {
    return this.#now() - madeAt > this.#limits.downloadMilliseconds;
  }
}
