/** The central directory of a zip: what the archive says it holds, read before anything is unpacked. */

import { FolderError } from "./error.ts";

export interface ZipEntry {
  path: string;
  method: number;
  /** Bytes as stored, and as they will be. */
  compressed: number;
  size: number;
  /** Offset of the entry's local header. */
  offset: number;
  link: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LINK_MODE = 0o120000;
const MODE_MASK = 0o170000;

function damaged(message: string): FolderError {
  return new FolderError("damaged", message, "Make the archive anew.");
}

/** All entries but folders, in the directory's order. */
export function readDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw new FolderError(
      "unsupported",
      "The archive is a zip64.",
      "An app is far smaller; take out what does not belong to it.",
    );
  if (count > most)
    throw new FolderError(
      "too-many-files",
      `The archive holds more than ${most} entries.`,
      "Leave out node_modules and the like.",
    );
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged("The archive's directory is damaged.");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged("The archive's directory is damaged.");
    if (view.getUint16(at + 8, true) & 1)
      throw new FolderError("unsupported", "The archive is encrypted.", "Make it without a password.");
    const path = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const mode = view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 16 : 0;
    const entry: ZipEntry = {
      path,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      link: (mode & MODE_MASK) === LINK_MODE,
    };
    if (!path.endsWith("/")) entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0 && at >= view.byteLength - END_LENGTH - 0xffff; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new FolderError(
    "not-a-zip",
    "This is not a zip archive.",
    "Choose the .zip that an export downloaded.",
  );
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FolderError(
      "bad-path",
      "A file's name in the archive is not UTF-8.",
      "Make the archive with UTF-8 names.",
    );
  }
}
