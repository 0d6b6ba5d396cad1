/** Server-sent events down and POST up, as a browser does where websockets are blocked; written from docs/protocol.md. */

import { type IncomingMessage, request } from "node:http";
import { nodeOfToken } from "../live/session-token.ts";
import { get } from "./get.ts";
import type { TestTransport, TransportOptions } from "./test-transport.ts";

/** Closed without a word. */
const LOST = 1006;

/** A stream, of which tests may know more than of a socket. */
export class TestStream implements TestTransport {
  readonly opened: Promise<void>;
  readonly closed: Promise<number>;
  /** The connection's id, once it is open. */
  id = "";
  /** Headers of the answer. */
  headers: IncomingMessage["headers"] = {};
  readonly #options: TransportOptions;
  readonly #asked: ReturnType<typeof request>;
  #response: IncomingMessage | null = null;
  #code = LOST;
  #batch = 0;
  #waiting: (string | Buffer)[] = [];
  #isPosting = false;
  #isEnded = false;

  constructor(options: TransportOptions) {
    this.#options = options;
    const { port, host, token, referrer } = options;
    const cookie = options.cookie();
    this.#asked = request({
      host: "127.0.0.1",
      port: port(),
      path: at("/_heddle/stream", token),
      headers: {
        host,
        accept: "text/event-stream",
        referer: referrer,
        // Said as pages of other origins would.
        ...(options.origin === `http://${host}` ? {} : { origin: options.origin }),
        ...(cookie === "" ? {} : { cookie }),
      },
      agent: false,
    });
    this.closed = new Promise((resolve) => this.#asked.on("close", () => resolve(this.#end())));
    this.opened = new Promise((resolve, reject) => {
      this.#asked.on("error", reject);
      this.#asked.on("close", () => reject(new Error("The stream ended.")));
      this.#asked.on("response", (response) => {
        if (response.statusCode === 200) this.#read(response, resolve);
        else {
          response.resume();
          reject(new Error(`The stream was answered with ${response.statusCode}.`));
        }
      });
    });
    this.opened.catch(() => undefined);
    this.#asked.end();
  }

  get isOpen(): boolean {
    return this.id !== "" && !this.#isEnded;
  }

  #end(): number {
    this.#isEnded = true;
    return this.#code;
  }

  #read(response: IncomingMessage, onOpen: () => void): void {
    this.#response = response;
    this.headers = response.headers;
    for (const one of response.headers["set-cookie"] ?? []) this.#options.onCookie(one.split(";")[0]!);
    let text = "";
    response.setEncoding("utf8");
    response.on("error", () => undefined);
    response.on("data", (part: string) => {
      text += part;
      const events = text.split("\n\n");
      text = events.pop()!;
      for (const event of events) this.#event(event, onOpen);
    });
  }

  #event(event: string, onOpen: () => void): void {
    const kind = /^event: (.*)$/m.exec(event)?.[1];
    const data = /^data: ?(.*)$/m.exec(event)?.[1] ?? "";
    if (kind === "connection") {
      this.id = data;
      onOpen();
    } else if (kind === "close") this.#code = (JSON.parse(data) as [number, string])[0];
    else if (kind === "ping") {
      if (this.#options.answersPings()) void this.#post();
    } else this.#options.onText(data);
  }

  send(text: string | Buffer): void {
    this.#waiting.push(text);
    queueMicrotask(() => {
      if (this.#waiting.length > 0) void this.#post();
    });
  }

  /** One batch after the other, each until it is answered. */
  async #post(): Promise<void> {
    if (this.#isPosting || this.#isEnded) return;
    this.#isPosting = true;
    const frames = this.#waiting.splice(0).map((frame) => Buffer.from(frame));
    const body = Buffer.concat(frames.flatMap((frame, index) => (index === 0 ? [frame] : [NEXT, frame])));
    this.#batch += 1;
    for (let tries = 0; tries < 3 && !this.#isEnded; tries += 1) {
      try {
        const { status } = await this.post(this.#batch, body);
        if (status !== 204) this.terminate();
        break;
      } catch {
        // Sent again under its number.
      }
    }
    this.#isPosting = false;
    if (this.#waiting.length > 0) await this.#post();
  }

  /** A POST as it stands. @param headers said besides, or instead */
  post(batch: number, body: string | Buffer, headers: Record<string, string> = {}) {
    const { port, host, origin, referrer } = this.#options;
    const cookie = this.#options.cookie();
    return get(port(), host, at("/_heddle/messages", this.id), {
      method: "POST",
      body,
      headers: {
        origin,
        referer: referrer,
        "heddle-connection": this.id,
        "heddle-batch": String(batch),
        ...(cookie === "" ? {} : { cookie }),
        ...headers,
      },
    });
  }

  pauseReading(isPaused: boolean): void {
    if (isPaused) this.#response?.pause();
    else this.#response?.resume();
  }

  terminate(): void {
    this.#isEnded = true;
    this.#asked.destroy();
  }
}

const NEXT = Buffer.from("\n");

function at(path: string, token: string): string {
  const node = nodeOfToken(token);
  return node === "" ? path : `${path}?node=${node}`;
}

export function openStream(options: TransportOptions): TestStream {
  return new TestStream(options);
}
