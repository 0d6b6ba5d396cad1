/** App folders as zip archives. */

import { inflateSync, strToU8, type Zippable, zipSync } from "fflate";
import {
  addFile,
  Budget,
  checkRelativePath,
  FOLDER_LIMITS,
  type FolderContent,
  type FolderLimits,
  isForeign,
} from "./content.ts";
import { readDirectory, type ZipEntry } from "./directory.ts";
import { FolderError } from "./error.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Entries of all kinds that are looked at, foreign ones such as node_modules included. */
const MOST_ENTRIES = 60_000;

/** A zip of files (texts as UTF-8) by path. The same files always give the same bytes. */
export function zipFiles(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const archive: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bad = checkRelativePath(path);
    if (bad !== null)
      throw new FolderError("bad-path", `The path ${JSON.stringify(path)} ${bad}`, "Rename the file.", path);
    const file = files.get(path)!;
    archive[path] = [
      typeof file === "string" ? strToU8(file) : file,
      { os: 3, attrs: (0o100644 << 16) >>> 0 },
    ];
  }
  return zipSync(archive, { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * Unpacks an app folder from a zip, in memory. A single folder around everything (as some tools add) is taken off.
 * Throws a FolderError for what is no zip, is over the limits, or holds a path or link that leads out.
 */
export function unzipFiles(bytes: Uint8Array, limits: Partial<FolderLimits> = {}): FolderContent {
  const allowed = { ...FOLDER_LIMITS, ...limits };
  const entries = readDirectory(bytes, MOST_ENTRIES);
  for (const entry of entries) checkEntry(entry);
  const root = commonRoot(entries);
  const wanted = entries
    .filter((entry) => entry.path.startsWith(root))
    .map((entry) => ({ ...entry, path: entry.path.slice(root.length) }))
    .filter((entry) => !isForeign(entry.path));
  const budget = new Budget(allowed);
  const seen = new Set<string>();
  for (const entry of wanted) {
    const key = entry.path.normalize("NFC").toLowerCase();
    if (seen.has(key))
      throw new FolderError(
        "bad-path",
        `${entry.path} is in the archive twice.`,
        "Make the archive anew.",
        entry.path,
      );
    seen.add(key);
    budget.take(entry.path, entry.size);
    if (entry.size > entry.compressed * allowed.ratio) {
      throw new FolderError(
        "too-large",
        `${entry.path} is compressed more than ${allowed.ratio} times.`,
        "Leave it out.",
        entry.path,
      );
    }
  }
  const content: FolderContent = { files: new Map(), assets: new Map(), skipped: [] };
  for (const entry of wanted) addFile(content, entry.path, unpack(bytes, entry));
  return content;
}

function checkEntry(entry: ZipEntry): void {
  const bad = checkRelativePath(entry.path);
  if (bad !== null) {
    throw new FolderError(
      "bad-path",
      `The path ${JSON.stringify(entry.path.slice(0, 100))} in the archive ${bad}`,
      "Make the archive anew.",
      entry.path,
    );
  }
  if (entry.link)
    throw new FolderError(
      "link",
      `${entry.path} is a link.`,
      "Put the file itself into the archive.",
      entry.path,
    );
}

/** `my-app/` when everything that counts lies in it, else "". */
function commonRoot(entries: readonly ZipEntry[]): string {
  if (entries.some((entry) => entry.path === "heddle.json")) return "";
  const roots = entries
    .filter((entry) => /^[^/]+\/heddle\.json$/.test(entry.path))
    .map((entry) => entry.path.slice(0, -"heddle.json".length));
  const [root] = roots;
  if (root === undefined || roots.length > 1) return "";
  return entries.every((entry) => entry.path.startsWith(root) || isForeign(entry.path)) ? root : "";
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const broken = () =>
    new FolderError(
      "damaged",
      `${entry.path} in the archive is damaged.`,
      "Make the archive anew.",
      entry.path,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw broken();
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressed > bytes.length) throw broken();
  const data = bytes.subarray(start, start + entry.compressed);
  if (entry.method === STORED) {
    if (entry.compressed !== entry.size) throw broken();
    return data.slice();
  }
  if (entry.method !== DEFLATED)
    throw new FolderError(
      "unsupported",
      `${entry.path} is packed in an unusual way.`,
      "Make the archive with the usual deflate.",
      entry.path,
    );
  try {
    // Room for one byte more than announced: a file that fills it has lied about its size.
    const unpacked = inflateSync(data, { out: new Uint8Array(entry.size + 1) });
    if (unpacked.length === entry.size) return unpacked.slice();
  } catch {
    throw broken();
  }
  throw broken();
}
