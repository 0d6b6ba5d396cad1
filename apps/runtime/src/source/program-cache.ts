/**
 * Compiled programs on disk: published revisions never change, so each is compiled once per version of the compiler.
 * `programs/<program hash>-<site>.json` holds a release, `programs/revision-<key>` what a revision compiled to: the hash of its program, and
 * the settings beside it, which may differ where the program is the same.
 */

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release, ReleaseApp } from "./site.ts";

/** Files kept; the oldest go first. */
const KEPT_FILES = 400;

interface StoredRelease {
  siteId: string;
  release: Release;
}

interface StoredRevision {
  hash: string;
  app: ReleaseApp;
}

export class ProgramCache {
  readonly #folder: string;
  readonly #compilerVersion: string;

  /** @param compilerVersion changes whenever the same app may compile to something else */
  constructor(dataFolder: string, compilerVersion: string) {
    this.#folder = join(dataFolder, "programs");
    this.#compilerVersion = compilerVersion;
  }

  async ofRevision(siteId: string, revisionId: string): Promise<Release | null> {
    const revision = await readJson<StoredRevision>(this.#revisionFile(revisionId));
    const release = revision && (await this.ofHash(siteId, revision.hash));
    return release && { ...release, app: revision.app };
  }

  /** A release that this site has had; null when it is not (or no longer) here. */
  async ofHash(siteId: string, programHash: string): Promise<Release | null> {
    if (!/^[A-Za-z0-9_-]+$/.test(programHash)) return null;
    const stored = await readJson<StoredRelease>(this.#releaseFile(siteId, programHash));
    return stored?.siteId === siteId ? stored.release : null;
  }

  async store(siteId: string, revisionId: string, release: Release): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const stored: StoredRelease = { siteId, release };
    await writeWhole(this.#releaseFile(siteId, release.program.hash), JSON.stringify(stored));
    const revision: StoredRevision = { hash: release.program.hash, app: release.app };
    await writeWhole(this.#revisionFile(revisionId), JSON.stringify(revision));
    await this.#trim();
  }

  #revisionFile(revisionId: string): string {
    return join(this.#folder, `revision-${digest(`${this.#compilerVersion} ${revisionId}`)}`);
  }

  /** Two apps may compile to the same program, with other settings beside it. */
  #releaseFile(siteId: string, programHash: string): string {
    return join(this.#folder, `${programHash}-${digest(siteId)}.json`);
  }

  async #trim(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => !name.endsWith(".writing"));
    if (names.length <= KEPT_FILES) return;
    const aged = await Promise.all(
      names.map(async (name) => ({
        name,
        at: (await stat(join(this.#folder, name)).catch(() => null))?.mtimeMs ?? 0,
      })),
    );
    aged.sort((a, b) => a.at - b.at);
    for (const { name } of aged.slice(0, names.length - KEPT_FILES))
      await rm(join(this.#folder, name), { force: true });
  }
}

/** Null when there is no such file, or it was not written by this code. */
async function readJson<Value>(path: string): Promise<Value | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return typeof value === "object" ? (value as Value | null) : null;
  } catch {
    return null;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.writing`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, path);
}
