/**
 * A TCP proxy between browsers and a runtime that reads the websocket's frames, and drops, repeats, delays or cuts where a test says so: at an
 * exact frame, or within it.
 */

import { connect, createServer, type Server, type Socket } from "node:net";

/** A frame on its way. */
export interface ProxiedFrame {
  /** From the browser, or to it. */
  direction: "up" | "down";
  text: string;
  /** As it stands on the wire. */
  bytes: Buffer;
  link: ProxiedLink;
}

/** What goes on in place of a frame: itself, nothing, it twice, a part of it. */
export type Judge = (frame: ProxiedFrame) => readonly Buffer[];

const PASS: Judge = ({ bytes }) => [bytes];
const HEAD_END = "\r\n\r\n";

export class FaultProxy {
  readonly #server: Server;
  readonly links: ProxiedLink[] = [];
  /** Asked for each frame. */
  judge: Judge = PASS;

  private constructor(target: () => number) {
    this.#server = createServer((browser) => {
      const link = new ProxiedLink(browser, connect(target(), "127.0.0.1"), (frame) => this.judge(frame));
      this.links.push(link);
    });
  }

  /** @param target the runtime's port, asked at each connection */
  static async start(target: () => number): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** Everything passes again. */
  pass(): void {
    this.judge = PASS;
  }

  end(): Promise<void> {
    for (const link of this.links) link.cut();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

export class ProxiedLink {
  readonly browser: Socket;
  readonly runtime: Socket;
  #isDead = false;

  constructor(browser: Socket, runtime: Socket, judge: Judge) {
    this.browser = browser;
    this.runtime = runtime;
    this.#carry("up", browser, runtime, judge);
    this.#carry("down", runtime, browser, judge);
    for (const socket of [browser, runtime]) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        if (!this.#isDead) this.cut();
      });
    }
  }

  #carry(direction: ProxiedFrame["direction"], from: Socket, to: Socket, judge: Judge): void {
    const reader = new FrameReader();
    from.on("data", (part: Buffer) => {
      if (this.#isDead) return;
      // Compressed frames could not be read: neither side hears that the other could.
      for (const { bytes, text } of reader.read(part)) {
        if (text === null) to.write(direction === "up" ? withoutCompression(bytes) : bytes);
        else for (const one of judge({ direction, text, bytes, link: this })) to.write(one);
      }
    });
  }

  /** Both sides see the connection end at once; what was written before arrives. */
  cut(): void {
    this.browser.destroySoon();
    this.runtime.destroySoon();
  }

  /** Nothing arrives any more on either side, and neither is told: as when a cable is pulled. */
  deaden(): void {
    this.#isDead = true;
  }

  /** Says something short to the runtime as the browser would. */
  sendUp(text: string): void {
    const payload = Buffer.from(text);
    if (payload.length > 125) throw new RangeError("Only a short frame is written here.");
    // A frame of text, whole, masked with zeros.
    this.runtime.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]));
  }

  /** The browser's side is gone; the runtime's stays, and is not told. */
  keepRuntimeSide(): void {
    this.browser.removeAllListeners("close");
  }
}

function withoutCompression(head: Buffer): Buffer {
  return Buffer.from(head.toString("latin1").replace(/^sec-websocket-extensions:.*\r\n/im, ""), "latin1");
}

/** HTTP up to the end of the first head, or all along where no websocket begins; then frames. */
class FrameReader {
  #buffer = Buffer.alloc(0);
  #isUpgraded = false;
  #isPlain = false;

  /** `text` null = no frame. */
  read(part: Buffer): { bytes: Buffer; text: string | null }[] {
    if (this.#isPlain) return [{ bytes: part, text: null }];
    this.#buffer = Buffer.concat([this.#buffer, part]);
    const found: { bytes: Buffer; text: string | null }[] = [];
    if (!this.#isUpgraded) {
      const end = this.#buffer.indexOf(HEAD_END);
      if (end < 0) return [];
      const isSocket = /^upgrade: websocket\r$/im.test(this.#buffer.subarray(0, end + 2).toString("latin1"));
      const bytes = this.#take(isSocket ? end + HEAD_END.length : this.#buffer.length);
      found.push({ bytes, text: null });
      this.#isUpgraded = isSocket;
      this.#isPlain = !isSocket;
      if (!isSocket) return found;
    }
    for (let size = this.#frameSize(); size > 0; size = this.#frameSize()) {
      const bytes = this.#take(size);
      found.push({ bytes, text: textOf(bytes) });
    }
    return found;
  }

  #take(size: number): Buffer {
    const bytes = this.#buffer.subarray(0, size);
    this.#buffer = this.#buffer.subarray(size);
    return bytes;
  }

  /** Bytes of the first frame; 0 = not all of it is there. */
  #frameSize(): number {
    if (this.#buffer.length < 2) return 0;
    const { head, length } = measure(this.#buffer);
    return this.#buffer.length >= head + length ? head + length : 0;
  }
}

/** Bytes before the payload, and of it. */
function measure(frame: Buffer): { head: number; length: number } {
  const short = frame[1]! & 0x7f;
  const mask = frame[1]! & 0x80 ? 4 : 0;
  if (short < 126) return { head: 2 + mask, length: short };
  const wide = short === 126 ? 2 : 8;
  if (frame.length < 2 + wide) return { head: Number.POSITIVE_INFINITY, length: 0 };
  const length = wide === 2 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2));
  return { head: 2 + wide + mask, length };
}

/** The text of a frame; null = it carries none (pings, closes). */
function textOf(frame: Buffer): string | null {
  if ((frame[0]! & 0x0f) > 1) return null;
  const { head } = measure(frame);
  const payload = Buffer.from(frame.subarray(head));
  if (frame[1]! & 0x80) {
    const mask = frame.subarray(head - 4, head);
    for (let index = 0; index < payload.length; index += 1) payload[index]! ^= mask[index % 4]!;
  }
  return payload.toString("utf8");
}
