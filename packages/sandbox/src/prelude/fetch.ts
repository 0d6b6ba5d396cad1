/** `fetch`, `Response` and `Request`-less options over the host call `fetch` (wire/fetch.ts). */

import { fromBase64, toBase64 } from "@exodus/bytes/base64.js";
import { TextDecoder, TextEncoder } from "@exodus/bytes/encoding-lite.js";
import type { Json } from "@heddle/schema";
import { Headers } from "headers-polyfill";
import type { Body, FetchAnswer, FetchCall, FetchPiece } from "../wire/fetch.ts";
import type { HostDoor } from "./door.ts";
import { type HeddleAbortSignal, HeddleDOMException } from "./events.ts";

interface FetchOptions {
  method?: string;
  headers?: HeadersInit;
  body?: unknown;
  redirect?: "follow" | "error" | "manual";
  signal?: HeddleAbortSignal | null;
}

/** Pieces of a body: each call gives the next, null at the end. */
type Source = () => Promise<Body | null>;

/** A response's body: an async iterable of Uint8Array, read once. */
export class ResponseBody {
  readonly #read: Source;
  #used = false;
  constructor(read: Source) {
    this.#read = read;
  }
  get locked(): boolean {
    return this.#used;
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#take()) yield bytesOf(piece);
  }
  /** Hands the pieces through a transform such as `new TextDecoderStream()`. */
  pipeThrough<Out>(transform: {
    transform(source: AsyncIterable<Uint8Array>): AsyncIterable<Out>;
  }): AsyncIterable<Out> {
    if (typeof transform?.transform !== "function")
      throw new TypeError("pipeThrough takes a TextDecoderStream here.");
    return transform.transform(this);
  }
  async *#take(): AsyncGenerator<Body> {
    if (this.#used) throw new TypeError("Body is unusable: Body has already been read");
    this.#used = true;
    for (let piece = await this.#read(); piece !== null; piece = await this.#read()) yield piece;
  }
  static take(body: ResponseBody): AsyncGenerator<Body> {
    return body.#take();
  }
}

/** Turns the bytes of a body into text as they come; characters cut in two are put together. */
export class TextDecoderStream {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  constructor(label?: string) {
    this.#decoder = new TextDecoder(label);
  }
  async *transform(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const piece of source) {
      const text = this.#decoder.decode(piece, { stream: true });
      if (text !== "") yield text;
    }
    const rest = this.#decoder.decode();
    if (rest !== "") yield rest;
  }
}

interface ResponseOptions {
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}
const origin = Symbol("origin");

export class HeddleResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: ResponseBody | null;
  url = "";
  redirected = false;
  readonly type = "default";

  constructor(body: unknown = null, options: ResponseOptions & { [origin]?: Source | null } = {}) {
    this.status = options.status ?? 200;
    this.statusText = options.statusText ?? "";
    this.headers = new Headers(options.headers);
    const source = options[origin];
    const own = source === undefined ? requestBody(body, this.headers) : null;
    const read = source ?? (own ? once(own) : null);
    this.body = read ? new ResponseBody(read) : null;
  }
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
  get bodyUsed(): boolean {
    return this.body?.locked ?? false;
  }
  async text(): Promise<string> {
    const decoder = new TextDecoder();
    let text = "";
    let partial = false;
    for await (const piece of this.#pieces()) {
      if ("text" in piece && !partial)
        text += text === "" && piece.text.charCodeAt(0) === 0xfeff ? piece.text.slice(1) : piece.text;
      else {
        partial = true;
        text += decoder.decode(bytesOf(piece), { stream: true });
      }
    }
    return partial ? text + decoder.decode() : text;
  }
  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
  async bytes(): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.#pieces()) pieces.push(bytesOf(piece));
    if (pieces.length === 1) return pieces[0] as Uint8Array;
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
  async arrayBuffer(): Promise<ArrayBufferLike> {
    const bytes = await this.bytes();
    return bytes.buffer.byteLength === bytes.byteLength ? bytes.buffer : bytes.slice().buffer;
  }
  async *#pieces(): AsyncGenerator<Body> {
    if (this.body) yield* ResponseBody.take(this.body);
  }
  static json(value: unknown, options: ResponseOptions = {}): HeddleResponse {
    const headers = new Headers(options.headers);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return new HeddleResponse(JSON.stringify(value), { ...options, headers });
  }
}
Object.defineProperty(HeddleResponse, "name", { value: "Response" });

function bytesOf(body: Body): Uint8Array {
  return "text" in body ? new TextEncoder().encode(body.text) : fromBase64(body.base64);
}

function once(body: Body): Source {
  let next: Body | null = body;
  return async () => {
    const piece = next;
    next = null;
    return piece;
  };
}

/** What a request or a hand-made response may carry; sets a content type where the web does. */
function requestBody(body: unknown, headers: Headers): Body | null {
  if (body === null || body === undefined) return null;
  if (body instanceof URLSearchParams) {
    if (!headers.has("content-type"))
      headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
    return { text: body.toString() };
  }
  if (body instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(body)) };
  if (ArrayBuffer.isView(body))
    return { base64: toBase64(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)) };
  if (!headers.has("content-type")) headers.set("content-type", "text/plain;charset=UTF-8");
  return { text: String(body) };
}

export function createFetch(door: HostDoor) {
  let last = 0;
  const ask = (call: FetchCall): Promise<Json> => door.callHost("fetch", [call as unknown as Json]);

  return async function fetch(input: unknown, options: FetchOptions = {}): Promise<HeddleResponse> {
    const { signal } = options;
    signal?.throwIfAborted();
    const request = ++last;
    const headers = new Headers(options.headers);
    const body = requestBody(options.body, headers);
    const method = String(options.method ?? "GET").toUpperCase();
    if (body && (method === "GET" || method === "HEAD"))
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    const url = new URL(String(input)).href;
    const failed = (error: unknown): never => {
      if (signal?.aborted) throw signal.reason;
      throw Object.assign(
        new TypeError(`fetch failed: ${error instanceof Error ? error.message : String(error)}`),
        { cause: error },
      );
    };
    const aborted = whenAborted(signal, () => ask({ kind: "cancel", request }).catch(() => {}));
    const start = ask({
      kind: "start",
      request,
      url,
      method,
      headers: [...headers],
      body,
      redirect: options.redirect ?? "follow",
    });
    const answer = (await Promise.race([start, aborted]).catch(failed)) as unknown as FetchAnswer;

    let done = answer.body !== null;
    const read: Source = answer.body
      ? once(answer.body)
      : async () => {
          if (done) return null;
          const piece = (await Promise.race([ask({ kind: "read", request }), aborted]).catch(
            failed,
          )) as unknown as FetchPiece;
          done = piece.done;
          return piece.body ?? (done ? null : { text: "" });
        };
    const empty = method === "HEAD" || answer.status === 204 || answer.status === 304;
    const response = new HeddleResponse(null, {
      status: answer.status,
      statusText: answer.statusText,
      headers: answer.headers,
      [origin]: empty ? null : read,
    });
    response.url = answer.url;
    response.redirected = answer.redirected;
    return response;
  };
}

/** Rejects with the signal's reason once it aborts; never settles otherwise. */
function whenAborted(signal: HeddleAbortSignal | null | undefined, cancel: () => void): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    signal?.addEventListener(
      "abort",
      () => {
        cancel();
        reject(signal.reason ?? new HeddleDOMException("This operation was aborted", "AbortError"));
      },
      { once: true },
    );
  });
  promise.catch(() => {});
  return promise;
}
