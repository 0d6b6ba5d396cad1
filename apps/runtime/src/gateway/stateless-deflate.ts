/**
 * Compressed frames of a websocket (RFC 7692) without anything that lasts. `ws` gives each socket a stream of zlib for what it sends and one for what it receives: some 150 KB
 * for as long as the page is open, and several turns of the thread pool for each click, because browsers deflate every frame, however short. No message of ours needs the
 * one before (`no_context_takeover`), so each frame is deflated and inflated by itself.
 */

import { constants, deflateRaw, deflateRawSync } from "node:zlib";
import { inflateSync } from "fflate";

type Callback = (error: Error | null, data?: Buffer) => void;

/** What `ws` has two endpoints agree on (its `PerMessageDeflate`). `isFinal`: the last frame of a message. */
export interface FrameDeflate {
  compress(data: Buffer | string, isFinal: boolean, callback: Callback): void;
  decompress(data: Buffer, isFinal: boolean, callback: Callback): void;
}

interface StatelessDeflate extends FrameDeflate {
  /** The stream of `ws` has had frames of this message already. */
  isContinued?: boolean;
  /** That stream. */
  _inflate: { close(): void } | null;
}

/** Over this many bytes deflating is left to the thread pool: it takes longer than the way there. */
const MOST_AT_ONCE = 16 * 1024;
/** Longer messages than these, as they come and as they are, are rare and left to a stream, which notices in time what is too long; bytes. */
const MOST_DEFLATED = 1024;
const MOST_INFLATED = 64 * 1024;
/** Each message ends with these, which are not sent. */
const LAST_BYTES = 4;
/** What ends a deflated text for those who are to inflate it alone: the bytes that were not sent, and an empty last block. */
const END = Buffer.from([0x00, 0x00, 0xff, 0xff, 0x03, 0x00]);
/** As was agreed on: how far back a text may refer to itself, as a power of two bytes. */
export const WINDOW_BITS = 13;
const OPTIONS = { level: 3, memLevel: 7, windowBits: WINDOW_BITS, finishFlush: constants.Z_SYNC_FLUSH };
/** Nothing of it is kept over a call. One more than may come out of it: what fills it is too long. */
const inflated = new Uint8Array(MOST_INFLATED + 1);

/** From now on a socket's frames need no streams. @param deflate what was agreed on: both sides without context takeover */
export function keepNothing(deflate: FrameDeflate): void {
  deflate.compress = compress;
  deflate.decompress = decompress;
}

/** One function for all sockets, as the next: each keeps nothing but its name. */
function compress(data: Buffer | string, isFinal: boolean, callback: Callback): void {
  const bytes = typeof data === "string" ? Buffer.from(data) : data;
  // `ws` expects its answer after it has asked.
  if (bytes.length <= MOST_AT_ONCE)
    process.nextTick(callback, null, asSent(deflateRawSync(bytes, OPTIONS), isFinal));
  else
    deflateRaw(bytes, OPTIONS, (error, deflated) =>
      callback(error, error ? undefined : asSent(deflated, isFinal)),
    );
}

function asSent(deflated: Buffer, isFinal: boolean): Buffer {
  return isFinal ? deflated.subarray(0, -LAST_BYTES) : deflated;
}

function decompress(this: StatelessDeflate, data: Buffer, isFinal: boolean, callback: Callback): void {
  const isWhole = isFinal && this.isContinued !== true;
  if (this.isContinued !== undefined || !isFinal) this.isContinued = !isFinal;
  const text = isWhole && data.length <= MOST_DEFLATED ? inflate(data) : null;
  if (text) {
    process.nextTick(callback, null, text);
    return;
  }
  const stream = Object.getPrototypeOf(this) as FrameDeflate;
  stream.decompress.call(this, data, isFinal, (error, result) => {
    if (isFinal && this._inflate) {
      this._inflate.close();
      this._inflate = null;
    }
    callback(error, result);
  });
}

/** Null where it is too long or broken: the stream says what is wrong. */
function inflate(data: Buffer): Buffer | null {
  try {
    const { length } = inflateSync(Buffer.concat([data, END]), { out: inflated });
    return length > MOST_INFLATED ? null : Buffer.from(inflated.subarray(0, length));
  } catch {
    return null;
  }
}
