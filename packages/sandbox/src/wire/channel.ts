/**
 * The pipe between the gateway and a runner or renderer process: packets with a length in front.
 *
 * Packet: u32 length of what follows · u8 kind · u32 number (an instance, a request, a ping) · UTF-8 text.
 */

import type { Duplex } from "node:stream";

/** From the gateway to a runner or renderer. */
export const Ask = { open: 1, batch: 2, close: 3, ping: 4, render: 5 } as const;
/** From a runner or renderer to the gateway. */
export const Tell = {
  ready: 17,
  opened: 18,
  failed: 19,
  records: 20,
  exit: 21,
  pong: 22,
  rendered: 23,
  trouble: 24,
} as const;

export interface Packet {
  kind: number;
  number: number;
  text: string;
}

const HEAD = 9;
/** A packet over this is a broken or hostile peer: the process is ended. */
const MAX_PACKET_BYTES = 64 * 1024 * 1024;

/** The peer sent something that is not a packet. */
export class ChannelError extends Error {
  readonly code = "bad-packet";
}

/** Cuts a byte stream into packets. Feed it chunks; it keeps the incomplete rest. */
export class PacketReader {
  private rest: Buffer | null = null;
  private missing = 0;
  private pieces: Buffer[] = [];

  /** The packets that `chunk` completes, in order. Throws ChannelError for an impossible length. */
  read(chunk: Buffer): Packet[] {
    if (this.missing > chunk.length) {
      // A large packet under way: collect without copying again at each chunk.
      this.pieces.push(chunk);
      this.missing -= chunk.length;
      return [];
    }
    let buffer = chunk;
    if (this.pieces.length > 0) {
      buffer = Buffer.concat([...this.pieces, chunk]);
      this.pieces = [];
    } else if (this.rest) {
      buffer = Buffer.concat([this.rest, chunk]);
    }
    this.rest = null;
    this.missing = 0;
    const packets: Packet[] = [];
    let at = 0;
    while (buffer.length - at >= 4) {
      const length = buffer.readUInt32LE(at);
      if (length < HEAD - 4 || length > MAX_PACKET_BYTES)
        throw new ChannelError(`A packet claims ${length} bytes.`);
      const end = at + 4 + length;
      if (end > buffer.length) {
        this.missing = end - buffer.length;
        break;
      }
      packets.push({
        kind: buffer.readUInt8(at + 4),
        number: buffer.readUInt32LE(at + 5),
        text: buffer.toString("utf8", at + HEAD, end),
      });
      at = end;
    }
    if (at < buffer.length) {
      const tail = at === 0 ? buffer : buffer.subarray(at);
      if (this.missing > 0) this.pieces.push(tail);
      else this.rest = tail;
    }
    return packets;
  }
}

/** One packet as bytes. */
export function encodePacket(kind: number, number: number, text: string): Buffer {
  const bytes = Buffer.byteLength(text, "utf8");
  const buffer = Buffer.allocUnsafe(HEAD + bytes);
  buffer.writeUInt32LE(HEAD - 4 + bytes, 0);
  buffer.writeUInt8(kind, 4);
  buffer.writeUInt32LE(number, 5);
  buffer.write(text, HEAD, bytes, "utf8");
  return buffer;
}

/** Writes packets to a stream: those of one callback of the event loop leave as one write. */
export class PacketWriter {
  private readonly stream: Duplex;
  private pending: Buffer[] = [];
  private scheduled = false;

  constructor(stream: Duplex) {
    this.stream = stream;
  }

  /** Queues a packet; it leaves when the running code has given back control, or with `flush`. */
  send(kind: number, number: number, text: string): void {
    this.pending.push(encodePacket(kind, number, text));
    if (this.scheduled) return;
    this.scheduled = true;
    process.nextTick(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  /** Sends what is queued now. */
  flush(): void {
    if (this.pending.length === 0) return;
    const chunks = this.pending;
    this.pending = [];
    if (this.stream.destroyed || this.stream.writableEnded) return;
    this.stream.write(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  }
}
