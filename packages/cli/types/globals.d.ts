/**
 * The part of the web platform that exists where app code runs. Everything else of a browser is deliberately absent:
 * app code runs on the server.
 */

interface HeddleConsole {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
}
declare var console: HeddleConsole;

declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function setInterval(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<Value>(value: Value): Value;

interface Headers {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  forEach(callback: (value: string, name: string) => void): void;
}
declare var Headers: { new (init?: Record<string, string> | [string, string][] | Headers): Headers };

interface RequestInit {
  method?: string;
  headers?: Record<string, string> | [string, string][] | Headers;
  body?: string | Uint8Array | ArrayBuffer | URLSearchParams;
  redirect?: "follow" | "error" | "manual";
  signal?: AbortSignal;
}

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  /**
   * The bytes as they come, once. As text, word by word:
   * `for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) this.reply += piece;`
   */
  readonly body: ResponseBody | null;
  text(): Promise<string>;
  /** The parsed body. Say what you expect: `const body: { name: string } = await response.json()`. */
  json<Body = unknown>(): Promise<Body>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface ResponseBody extends AsyncIterable<Uint8Array> {
  pipeThrough(transform: TextDecoderStream): AsyncIterable<string>;
}
interface TextDecoderStream {
  readonly heddleTextDecoderStream?: never;
}
declare var TextDecoderStream: { new (label?: string): TextDecoderStream };
/** A request from the server, through Heddle's guarded client: public http and https addresses only. */
declare function fetch(url: string | URL, init?: RequestInit): Promise<Response>;

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare var AbortSignal: {
  timeout(milliseconds: number): AbortSignal;
  any(signals: Iterable<AbortSignal>): AbortSignal;
  abort(reason?: unknown): AbortSignal;
};
declare var AbortController: { new (): AbortController };

interface URLSearchParams {
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  forEach(callback: (value: string, name: string) => void): void;
  toString(): string;
}
declare var URLSearchParams: {
  new (init?: string | Record<string, string> | [string, string][]): URLSearchParams;
};
interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toString(): string;
}
declare var URL: { new (url: string, base?: string | URL): URL };

declare var performance: { now(): number; readonly timeOrigin: number };
declare var TextEncoder: { new (): { encode(text?: string): Uint8Array } };
declare var TextDecoder: { new (label?: string): { decode(bytes?: Uint8Array | ArrayBuffer): string } };
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare var crypto: {
  randomUUID(): string;
  getRandomValues<Values extends Uint8Array | Uint16Array | Uint32Array>(values: Values): Values;
};
