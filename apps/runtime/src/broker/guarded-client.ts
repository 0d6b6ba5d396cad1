/**
 * The one HTTP client for app code. Names are resolved here, every address is checked, and the connection goes to the
 * address that was checked: a name cannot point elsewhere in between. Redirects go through the same door.
 */

import { lookup as systemLookup } from "node:dns/promises";
import type { Agent, Dispatcher } from "undici";
import { isPublicAddress, literalAddress } from "./address.ts";

/** Refused or failed; `message` is what app code sees. */
export class FetchRefused extends Error {
  readonly code:
    | "blocked-address"
    | "bad-url"
    | "too-large"
    | "timeout"
    | "failed"
    | "too-many-redirects"
    | "quota";
  constructor(code: FetchRefused["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Addresses of a name; rejects when there is none. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

export interface GuardedClientOptions {
  /** `host:port` that may be reached though it is not public: HEDDLE_ALLOW_HOSTS. */
  allowHosts: readonly string[];
  resolve?: Resolve;
  /** Until the response's headers, and between two pieces of its body, milliseconds. */
  timeoutMilliseconds?: number;
  maximumRedirects?: number;
}

export interface ClientRequest {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  body: Buffer | null;
  redirect: "follow" | "error" | "manual";
  signal: AbortSignal;
}

export interface ClientResponse {
  url: string;
  redirected: boolean;
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  body: Dispatcher.ResponseData["body"];
}

interface Library {
  request: typeof import("undici").request;
  guarded: Agent;
  trusted: Agent;
}

/** Never sent by app code: they would let it pose as someone else on this connection. */
const OWN_HEADERS = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "upgrade",
  "keep-alive",
  "te",
  "trailer",
  "expect",
  "proxy-authorization",
  "proxy-connection",
]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const resolveWithSystem: Resolve = (hostname) => systemLookup(hostname, { all: true, verbatim: true });

export class GuardedClient {
  readonly #allowed: ReadonlySet<string>;
  readonly #resolve: Resolve;
  readonly #timeout: number;
  readonly #maximumRedirects: number;
  /** The HTTP library takes a while and some megabytes to load: with the first request only. */
  #library: Promise<Library> | null = null;

  constructor(options: GuardedClientOptions) {
    this.#allowed = new Set(options.allowHosts.map((host) => host.toLowerCase()));
    this.#resolve = options.resolve ?? resolveWithSystem;
    this.#timeout = options.timeoutMilliseconds ?? 30_000;
    this.#maximumRedirects = options.maximumRedirects ?? 5;
  }

  async #load(): Promise<Library> {
    const { Agent, request } = await import("./http-library.ts");
    return {
      request,
      guarded: this.#agent(Agent, isPublicAddress),
      trusted: this.#agent(Agent, () => true),
    };
  }

  /** Pinned: the connection is made to the addresses that passed, never resolved again. */
  #agent(Constructor: typeof Agent, mayReach: (address: string) => boolean): Agent {
    return new Constructor({
      connections: 32,
      headersTimeout: this.#timeout,
      bodyTimeout: this.#timeout,
      connect: {
        timeout: Math.min(this.#timeout, 10_000),
        lookup: (hostname, options, callback) => {
          this.#resolve(hostname).then(
            (found) => {
              const blocked = found.find((one) => !mayReach(one.address));
              const first = found[0];
              if (blocked || !first) callback(blockedAddress(hostname), "", 4);
              else if (options.all) callback(null, found);
              else callback(null, first.address, first.family);
            },
            (error: NodeJS.ErrnoException) => callback(error, "", 4),
          );
        },
      },
    });
  }

  /**
   * Sends a request; the body of the response is still to be read.
   * @throws {FetchRefused}
   */
  async request(wanted: ClientRequest): Promise<ClientResponse> {
    let url = parseUrl(wanted.url);
    let { method, body } = wanted;
    let headers = wanted.headers.filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
    for (let redirects = 0; ; redirects += 1) {
      const response = await this.#once(url, method, headers, body, wanted.signal);
      const location = response.headers.location;
      if (
        !REDIRECTS.has(response.statusCode) ||
        typeof location !== "string" ||
        wanted.redirect === "manual"
      ) {
        return {
          url: url.href,
          redirected: redirects > 0,
          status: response.statusCode,
          statusText: response.statusText ?? "",
          headers: flatten(response.headers),
          body: response.body,
        };
      }
      response.body.on("error", () => undefined).destroy();
      if (wanted.redirect === "error")
        throw new FetchRefused("failed", `${url.host} answered with a redirect.`);
      if (redirects >= this.#maximumRedirects) {
        throw new FetchRefused(
          "too-many-redirects",
          `More than ${this.#maximumRedirects} redirects from ${url.host}.`,
        );
      }
      const next = parseUrl(location, url);
      if (next.origin !== url.origin)
        headers = headers.filter(([name]) => !/^(authorization|cookie)$/i.test(name));
      if (response.statusCode === 303 || (response.statusCode <= 302 && method === "POST")) {
        if (method !== "HEAD") method = "GET";
        body = null;
        headers = headers.filter(([name]) => !/^content-/i.test(name));
      }
      url = next;
    }
  }

  async #once(
    url: URL,
    method: string,
    headers: [string, string][],
    body: Buffer | null,
    signal: AbortSignal,
  ) {
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const isTrusted = this.#allowed.has(`${url.hostname}:${port}`);
    const literal = literalAddress(url.hostname);
    if (!isTrusted && literal !== null && !isPublicAddress(literal)) throw blockedAddress(url.hostname);
    this.#library ??= this.#load();
    const library = await this.#library;
    try {
      return await library.request(url, {
        method: method as Dispatcher.HttpMethod,
        headers: headers.flat(),
        body,
        signal,
        dispatcher: isTrusted ? library.trusted : library.guarded,
      });
    } catch (error) {
      throw asRefusal(error, url);
    }
  }

  async close(): Promise<void> {
    const library = await this.#library;
    await Promise.all([library?.guarded.destroy(), library?.trusted.destroy()]);
  }
}

function parseUrl(text: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new FetchRefused("bad-url", `"${text.slice(0, 200)}" is not an absolute URL.`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchRefused("bad-url", `fetch reaches http and https only, not ${url.protocol}`);
  }
  if (url.username || url.password) {
    throw new FetchRefused(
      "bad-url",
      "A URL with a user name or password is not fetched; use the Authorization header.",
    );
  }
  return url;
}

function blockedAddress(hostname: string): FetchRefused {
  return new FetchRefused(
    "blocked-address",
    `${hostname} is not a public address, so app code may not reach it. The operator can allow it with HEDDLE_ALLOW_HOSTS=host:port.`,
  );
}

function asRefusal(error: unknown, url: URL): FetchRefused {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchRefused) return cause;
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code?.includes("TIMEOUT"))
    return new FetchRefused("timeout", `${url.host} did not answer in time.`, { cause: error });
  return new FetchRefused("failed", `${url.host} could not be reached: ${code ?? message}`, { cause: error });
}

function flatten(headers: Record<string, string | string[] | undefined>): [string, string][] {
  const list: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) list.push([name, one]);
  }
  return list;
}
