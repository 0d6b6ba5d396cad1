/**
 * Zip archives that are written while they are sent: however large their files are, little of them is in memory, and nothing holds up what
 * else the server does. Files on disk are stored as they are (pictures and the like are compressed already); texts are compressed beforehand.
 */

import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** Written on a Unix system: the attributes are a mode. */
const MADE_BY = (3 << 8) | VERSION;
const MODE = (0o100644 << 16) >>> 0;
/** The first day that a zip can name: the same files give the same bytes whenever they are packed. */
const DATE = 0x21;

/** A file of an archive. */
export interface ZipFile {
  path: string;
  method: number;
  crc: number;
  /** Bytes as they will be, and as they are in the archive. */
  size: number;
  compressed: number;
  content(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A text, compressed. */
export async function textFile(path: string, text: string): Promise<ZipFile> {
  const bytes = Buffer.from(text);
  const data = await deflate(bytes, { level: 6 });
  return {
    path,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.byteLength,
    compressed: data.byteLength,
    content: () => [data],
  };
}

/** A file that is read twice: now for its checksum, and when it is sent. */
export async function storedFile(
  path: string,
  read: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<ZipFile> {
  let crc = 0;
  let size = 0;
  for await (const chunk of await read()) {
    crc = crc32(chunk, crc);
    size += chunk.byteLength;
  }
  async function* content() {
    yield* await read();
  }
  return { path, method: STORED, crc, size, compressed: size, content };
}

/** Bytes of an archive of these files. */
export function zipSize(files: readonly ZipFile[]): number {
  return files.reduce(
    (sum, { path, compressed }) => sum + 30 + 46 + 2 * Buffer.byteLength(path) + compressed,
    22,
  );
}

/** The archive, in pieces. It has at most 65,535 files and 4 GB. */
export async function* zipStream(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeFacts(local, 4, file, name.byteLength);
    yield Buffer.concat([local, name]);
    yield* file.content();
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(MADE_BY, 4);
    writeFacts(central, 6, file, name.byteLength);
    central.writeUInt32LE(MODE, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    offset += local.byteLength + name.byteLength + file.compressed;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([entries, end]);
}

/** What a file's own header and its entry in the directory both say. */
function writeFacts(header: Buffer, at: number, file: ZipFile, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(file.method, at + 4);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(file.crc, at + 10);
  header.writeUInt32LE(file.compressed, at + 14);
  header.writeUInt32LE(file.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
