/** What an app folder holds, apart from how it is stored. */

import { checkAssetPath } from "@heddle/schema";
import { FolderError } from "./error.ts";

export interface FolderContent {
  /** Text files by path, as UTF-8 decoded; for `filesToApp`. */
  files: Map<string, string>;
  /** Bytes of the files under `assets/`. */
  assets: Map<string, Uint8Array>;
  /** Files that are no part of an app: other folders' binaries, links. */
  skipped: string[];
}

export interface FolderLimits {
  /** Files. */
  count: number;
  /** Bytes of all files together. */
  totalBytes: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of one file that is no asset, and of all of them together. */
  sourceFileBytes: number;
  sourceBytes: number;
  /** Of an archive: how many times larger than its compressed form a file may be. */
  ratio: number;
}

export const FOLDER_LIMITS: FolderLimits = {
  count: 5_000,
  totalBytes: 100_000_000,
  fileBytes: 20_000_000,
  sourceFileBytes: 20_000_000,
  sourceBytes: 100_000_000,
  ratio: 200,
};

/** Folders that are made by tools or hold no part of the app. */
const FOREIGN = new Set(["node_modules", "vendor", "dist", "__MACOSX"]);

/** Hidden files that are the app's own. */
const HIDDEN = new Set([".gitignore", ".npmrc"]);

/** True for paths that are left alone: what tools make, and hidden files that are not the app's own. */
export function isForeign(path: string): boolean {
  const segments = path.split("/");
  return segments.some(
    (segment, index) =>
      (segment.startsWith(".") && !HIDDEN.has(path)) || (index === 0 && FOREIGN.has(segment)),
  );
}

/** What is wrong with a path from outside, as a sentence, or null: relative, no `..`, nothing a file system would reinterpret. */
export function checkRelativePath(path: string): string | null {
  if (path === "" || path.length > 300) return "is empty or longer than 300 characters.";
  if (/[\p{Cc}\p{Cs}\\:*?"<>|]/u.test(path)) return "holds characters that not every file system has.";
  const segments = path.split("/");
  if (segments.length > 20) return "is nested too deeply.";
  for (const segment of segments) {
    if (segment === "") return "is absolute or has an empty part.";
    if (segment === "." || segment === "..") return "leads out of the folder.";
    if (/[. ]$/.test(segment)) return "has a part that ends with a dot or space.";
    if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment)) return "has a part that Windows reserves.";
  }
  return null;
}

/** Sorts one file's bytes into a folder's content. */
export function addFile(content: FolderContent, path: string, bytes: Uint8Array): void {
  if (path.startsWith("assets/")) {
    if (checkAssetPath(path) === null) content.assets.set(path, bytes);
    else content.skipped.push(path);
    return;
  }
  try {
    content.files.set(path, new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    if (/^(pages|state)\/|^heddle\.json$/.test(path)) {
      throw new FolderError("not-text", `${path} is not UTF-8 text.`, "Save it as UTF-8.", path);
    }
    content.skipped.push(path);
  }
}

/** Counts files and bytes against limits as they come. */
export class Budget {
  private files = 0;
  private bytes = 0;
  private sourceBytes = 0;
  private readonly limits: FolderLimits;

  constructor(limits: FolderLimits) {
    this.limits = limits;
  }

  take(path: string, size: number): void {
    this.files++;
    this.bytes += size;
    const source = !path.startsWith("assets/");
    if (source) this.sourceBytes += size;
    const { count, totalBytes, sourceBytes } = this.limits;
    const fileBytes = source
      ? Math.min(this.limits.fileBytes, this.limits.sourceFileBytes)
      : this.limits.fileBytes;
    const cure = "Take out what does not belong to the app.";
    if (this.files > count)
      throw new FolderError("too-many-files", `There are more than ${count} files.`, cure);
    if (size > fileBytes)
      throw new FolderError("too-large", `${path} is larger than ${fileBytes} bytes.`, cure, path);
    if (this.bytes > totalBytes)
      throw new FolderError("too-large", `The files are larger than ${totalBytes} bytes together.`, cure);
    if (this.sourceBytes > sourceBytes)
      throw new FolderError(
        "too-large",
        `The files outside of assets/ are larger than ${sourceBytes} bytes together.`,
        cure,
      );
  }
}
