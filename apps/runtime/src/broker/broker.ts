/**
 * The one door through which app code reaches outside: `fetch`, secrets and files. Arguments come from hostile code and are
 * checked here; answers are plain JSON. Nothing of a request, a response or a secret is ever logged.
 */

import type { Json } from "@heddle/schema";
import { z } from "zod";
import type { FileCalls } from "../files/file-calls.ts";
import { FileRefused } from "../files/file-refused.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { LiveSession } from "../live/session.ts";
import type { Site } from "../source/site.ts";
import { type ClientResponse, FetchRefused, type GuardedClient } from "./guarded-client.ts";
import { type QuotaLimits, Quotas } from "./quotas.ts";

export interface BrokerCall {
  site: Site;
  /** Names the isolate: its request numbers are unique in it, and all its requests end with it. */
  scope: string;
  name: string;
  args: Json[];
  /** The session is a page load that has not said hello: it may not change anything outside. */
  isProvisional: boolean;
  /** Whose handler asks, as the gateway knows it; null = none's. */
  session: Pick<LiveSession, "id" | "visitor"> | null;
  answer: (ok: boolean, value: Json) => void;
}

export interface Broker {
  call(call: BrokerCall): void;
  /** The isolate is gone: its requests are stopped. */
  endScope(scope: string): void;
  close(): Promise<void>;
}

export interface BrokerLimits extends QuotaLimits {
  /** Bytes of one request's body, and of one response's. */
  requestBytes: number;
  responseBytes: number;
  /** Until a response is read to its end, milliseconds. */
  totalMilliseconds: number;
  /** Requests of one isolate under way at once. */
  concurrent: number;
}

const STANDARD: BrokerLimits = {
  requestBytes: 10 * 1024 * 1024,
  responseBytes: 20 * 1024 * 1024,
  totalMilliseconds: 120_000,
  concurrent: 64,
  fetchesPerMinute: DEFAULT_LIMITS.fetchesPerMinute,
  fetchesAtOnce: DEFAULT_LIMITS.fetchesAtOnce,
  fetchBytesPerDay: DEFAULT_LIMITS.fetchBytesPerDay,
};

/** A body known to be at most this long comes with the answer, in bytes. */
const INLINE_BYTES = 256 * 1024;
/** Answers without a body, whatever their headers say: nobody would ever read them to their end. */
const BODILESS = new Set([204, 205, 304]);
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

const bodyShape = z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })]);
const number = z.number().int().nonnegative();
const fetchShape = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("start"),
    request: number,
    url: z.string().max(16_384),
    method: z.string().regex(/^[A-Z]{1,20}$/),
    headers: z.array(z.tuple([z.string().max(256), z.string().max(16_384)])).max(100),
    body: bodyShape.nullable(),
    redirect: z.enum(["follow", "error", "manual"]),
  }),
  z.object({ kind: z.literal("read"), request: number }),
  z.object({ kind: z.literal("cancel"), request: number }),
]);
type FetchStart = z.infer<typeof fetchShape> & { kind: "start" };

interface Transfer {
  /** Site id of the app whose it is. */
  app: string;
  controller: AbortController;
  timer: NodeJS.Timeout;
  chunks: AsyncIterator<Buffer> | null;
  received: number;
}

/** @param files answers the host call `file` */
export function createBroker(
  client: GuardedClient,
  files: Pick<FileCalls, "call" | "endScope">,
  changes: Partial<BrokerLimits> = {},
): Broker {
  const limits = { ...STANDARD, ...changes };
  const quotas = new Quotas(limits);
  const scopes = new Map<string, Map<number, Transfer>>();

  function end(scope: string, request: number): void {
    const transfers = scopes.get(scope);
    const transfer = transfers?.get(request);
    if (!transfers || !transfer) return;
    clearTimeout(transfer.timer);
    transfer.controller.abort();
    quotas.ended(transfer.app);
    transfers.delete(request);
    if (transfers.size === 0) scopes.delete(scope);
  }

  async function start(call: BrokerCall, wanted: FetchStart): Promise<Json> {
    if (call.isProvisional && !SAFE_METHODS.has(wanted.method)) {
      throw new FetchRefused(
        "failed",
        `onLoad may not send ${wanted.method} requests: the page may be opened by a robot.`,
      );
    }
    const transfers = scopes.get(call.scope) ?? new Map<number, Transfer>();
    if (transfers.size >= limits.concurrent || transfers.has(wanted.request)) {
      throw new FetchRefused("failed", `More than ${limits.concurrent} requests at once.`);
    }
    const body = bytesOf(wanted.body);
    if (body && body.length > limits.requestBytes) {
      throw new FetchRefused("too-large", `The request's body is larger than ${limits.requestBytes} bytes.`);
    }
    const app = call.site.id;
    quotas.began(app, Date.now());
    const controller = new AbortController();
    // Also ends what nobody goes on reading.
    const timer = setTimeout(() => end(call.scope, wanted.request), limits.totalMilliseconds);
    const transfer: Transfer = { app, controller, timer, chunks: null, received: 0 };
    transfers.set(wanted.request, transfer);
    scopes.set(call.scope, transfers);
    try {
      if (body) quotas.moved(app, body.length, Date.now());
      const response = await client.request({ ...wanted, body, signal: controller.signal });
      return await answerOf(call, wanted, transfer, response);
    } catch (error) {
      end(call.scope, wanted.request);
      throw error;
    }
  }

  async function answerOf(
    call: BrokerCall,
    wanted: FetchStart,
    transfer: Transfer,
    response: ClientResponse,
  ): Promise<Json> {
    const { url, redirected, status, statusText, headers } = response;
    const length = Number(
      headers.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? Number.NaN,
    );
    if (length > limits.responseBytes) throw tooLarge();
    transfer.chunks = response.body[Symbol.asyncIterator]();
    let body: Json = null;
    if (length <= INLINE_BYTES || wanted.method === "HEAD" || BODILESS.has(status)) {
      const pieces: Buffer[] = [];
      for (;;) {
        const piece = await nextPiece(transfer);
        if (!piece) break;
        pieces.push(piece);
      }
      body = bodyOf(Buffer.concat(pieces));
      end(call.scope, wanted.request);
    }
    return { url, redirected, status, statusText, headers, body };
  }

  async function nextPiece(transfer: Transfer): Promise<Buffer | null> {
    const { done, value } = await transfer.chunks!.next();
    if (done) return null;
    transfer.received += value.length;
    if (transfer.received > limits.responseBytes) throw tooLarge();
    quotas.moved(transfer.app, value.length, Date.now());
    return value;
  }

  function tooLarge(): FetchRefused {
    return new FetchRefused("too-large", `The response is larger than ${limits.responseBytes} bytes.`);
  }

  async function read(call: BrokerCall, request: number): Promise<Json> {
    const transfer = scopes.get(call.scope)?.get(request);
    if (!transfer?.chunks) throw new FetchRefused("failed", "There is no such response to read.");
    try {
      const piece = await nextPiece(transfer);
      if (!piece) end(call.scope, request);
      // Pieces may cut a character in two, so they travel as bytes.
      return { body: piece && { base64: piece.toString("base64") }, done: piece === null };
    } catch (error) {
      end(call.scope, request);
      throw error;
    }
  }

  async function run(call: BrokerCall): Promise<Json> {
    if (call.name === "secret") {
      const name = z.string().max(200).safeParse(call.args[0]);
      return name.success ? await call.site.secret(name.data) : null;
    }
    if (call.name === "file") return files.call(call);
    if (call.name !== "fetch")
      throw new FetchRefused("failed", `There is no host call ${call.name.slice(0, 50)}.`);
    const parsed = fetchShape.safeParse(call.args[0]);
    if (!parsed.success)
      throw new FetchRefused("bad-url", "fetch was called with something that is not a request.");
    if (parsed.data.kind === "start") return start(call, parsed.data);
    if (parsed.data.kind === "read") return read(call, parsed.data.request);
    end(call.scope, parsed.data.request);
    return null;
  }

  return {
    call(call) {
      run(call).then(
        (value) => call.answer(true, value),
        (error: unknown) =>
          call.answer(
            false,
            error instanceof FetchRefused || error instanceof FileRefused
              ? error.message
              : "The request failed.",
          ),
      );
    },
    endScope(scope) {
      for (const request of [...(scopes.get(scope)?.keys() ?? [])]) end(scope, request);
      // Nobody waits for it, and what could not be removed goes at the next start.
      files.endScope(scope).catch(() => {});
    },
    async close() {
      for (const scope of [...scopes.keys()]) this.endScope(scope);
      await client.close();
    },
  };
}

function bytesOf(body: z.infer<typeof bodyShape> | null): Buffer | null {
  if (!body) return null;
  return "text" in body ? Buffer.from(body.text) : Buffer.from(body.base64, "base64");
}

/** Text where the bytes are UTF-8, else base64. */
function bodyOf(bytes: Buffer): Json {
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString("base64") };
}
