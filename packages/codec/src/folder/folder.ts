/** App folders on disk. */

import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { type App, checkCodeFile, type ManifestRegistry, newId, pagePath } from "@heddle/schema";
import type { PackageOptions } from "../app-files/generated.ts";
import { mergeIntoFiles } from "../app-files/merge-files.ts";
import {
  addFile,
  Budget,
  FOLDER_LIMITS,
  type FolderContent,
  type FolderLimits,
  isForeign,
} from "../archive/content.ts";
import { FolderError } from "../archive/error.ts";
import { resolveInside } from "./resolve-inside.ts";

/** Reads an app folder. Links are skipped; what tools make (node_modules, .git, …) is left alone. */
export async function readFolder(root: string, limits: Partial<FolderLimits> = {}): Promise<FolderContent> {
  const content: FolderContent = { files: new Map(), assets: new Map(), skipped: [] };
  const budget = new Budget({ ...FOLDER_LIMITS, ...limits });
  const visit = async (folder: string) => {
    const entries = await readdir(folder === "" ? root : resolveInside(root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isForeign(path)) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) {
        const full = resolveInside(root, path);
        budget.take(path, (await lstat(full)).size);
        addFile(content, path, new Uint8Array(await readFile(full)));
      } else content.skipped.push(path);
    }
  };
  await visit("");
  return content;
}

export interface WriteOptions extends PackageOptions {
  /** Bytes of the app's assets, by path; those not given are left as they are on disk. */
  assets?: ReadonlyMap<string, Uint8Array>;
  /**
   * What the folder held when the app was read from it. Pages and logic files that appeared since are not removed.
   * Absent: whatever lies in pages/, state/ and client/ is the app's.
   */
  before?: ReadonlyMap<string, string>;
}

export interface WriteResult {
  written: string[];
  removed: string[];
}

/**
 * Makes the folder say what the app says, touching as little as possible: files with the same bytes, and pages that say the same
 * in a person's own formatting, are not written. Removes pages, logic files and assets that the app no longer has.
 * Each file is written whole or not at all.
 */
export async function writeFolder(
  root: string,
  app: App,
  manifests: ManifestRegistry,
  options: WriteOptions = {},
): Promise<WriteResult> {
  await mkdir(root, { recursive: true });
  const existing = await readFolder(root);
  const files = mergeIntoFiles(app, manifests, existing.files, options);
  const result: WriteResult = { written: [], removed: [] };
  for (const [path, text] of files) {
    if (existing.files.get(path) === text) continue;
    await writeWhole(root, path, text);
    result.written.push(path);
  }
  for (const path of Object.keys(app.assets).sort()) {
    const bytes = options.assets?.get(path);
    const old = existing.assets.get(path);
    if (!bytes || (old && Buffer.compare(old, bytes) === 0)) continue;
    await writeWhole(root, path, bytes);
    result.written.push(path);
  }
  const known = options.before ?? existing.files;
  for (const path of existing.files.keys()) {
    const owned = pagePath(path) !== null || checkCodeFile(path) === null;
    if (owned && known.has(path) && !files.has(path)) result.removed.push(path);
  }
  const listed = listedAssets(existing.files.get("heddle.json"));
  for (const path of existing.assets.keys())
    if (listed.has(path) && !Object.hasOwn(app.assets, path)) result.removed.push(path);
  for (const path of result.removed) await removeFile(root, path);
  return result;
}

function listedAssets(heddleJson: string | undefined): Set<string> {
  try {
    const document: unknown = JSON.parse(heddleJson ?? "{}");
    const assets =
      typeof document === "object" && document !== null && "assets" in document ? document.assets : null;
    return new Set(typeof assets === "object" && assets !== null ? Object.keys(assets) : []);
  } catch {
    return new Set();
  }
}

/** Refuses a path of which any part below `root` is a link. */
export async function refuseLinks(root: string, full: string): Promise<void> {
  let current = resolve(root);
  for (const part of relative(current, full).split(sep)) {
    current = join(current, part);
    const status = await lstat(current).catch(() => null);
    if (!status) return;
    if (status.isSymbolicLink()) {
      const path = relative(root, current);
      throw new FolderError("link", `${path} is a link.`, "Put the file or folder itself there.", path);
    }
  }
}

async function writeWhole(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const full = resolveInside(root, path);
  await refuseLinks(root, full);
  await mkdir(dirname(full), { recursive: true });
  const temporary = join(dirname(full), `.heddle-${newId()}`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, full);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes a file, and the folders that this leaves empty. */
async function removeFile(root: string, path: string): Promise<void> {
  const full = resolveInside(root, path);
  await refuseLinks(root, full);
  await rm(full, { force: true });
  const base = resolve(root);
  for (
    let folder = dirname(full);
    folder !== base && folder.startsWith(base + sep);
    folder = dirname(folder)
  ) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}
