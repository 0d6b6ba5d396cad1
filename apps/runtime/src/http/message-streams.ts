/**
 * The way around proxies that block websockets (docs/protocol.md): `GET /_heddle/stream` is a connection whose messages come down as server-sent events,
 * `POST /_heddle/messages` brings its messages up. The gateway and sessions know no difference.
 */

import type { IncomingMessage } from "node:http";
import { isSameOrigin } from "@heddle/security";
import { StreamConnection } from "../gateway/stream-connection.ts";
import { newSessionToken } from "../live/session-token.ts";
import { browserAddress } from "../nodes/peer-claims.ts";
import type { Site } from "../source/site.ts";
import { sendPlain } from "./answer.ts";
import { visitorOf } from "./connecting-visitor.ts";
import { INERT_POLICY } from "./headers.ts";
import type { Asked } from "./page-answer.ts";
import type { SocketUpgradeOptions } from "./socket-upgrades.ts";
import { readVisitor, visitorHash } from "./visitor.ts";

const STREAM = "/_heddle/stream";
const MESSAGES = "/_heddle/messages";
const BATCH = /^[1-9]\d{0,14}$/;

/** A body that is no batch of frames. `code`: what a websocket would be closed with. */
class Unreadable extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export class MessageStreams {
  readonly #options: SocketUpgradeOptions;
  readonly #connections = new Map<string, StreamConnection>();

  constructor(options: SocketUpgradeOptions) {
    this.#options = options;
  }

  static concerns(path: string): boolean {
    return path === STREAM || path === MESSAGES;
  }

  async answer(asked: Asked, site: Site): Promise<void> {
    const { method } = asked.request;
    const allowed = asked.path === STREAM ? "GET" : "POST";
    if (method !== allowed) refuse(asked, 405, `Only ${allowed} is answered here.`, { Allow: allowed });
    else if (method === "GET") this.#open(asked, site);
    else await this.#receive(asked, site);
  }

  #open(asked: Asked, site: Site): void {
    const { request, response, authority, scheme } = asked;
    const { gateway, limits, log, trustedProxies, basePath, nodes } = this.#options;
    const address = browserAddress(request, trustedProxies);
    if (!isOfOwnPage(request, authority, scheme)) {
      log({
        level: "warn",
        message: `A stream was refused: origin ${String(request.headers.origin).slice(0, 200)} is not ${scheme}://${authority} (from ${address}).`,
      });
      refuse(asked, 403, "Streams are for the app's own pages only.");
      return;
    }
    if (!gateway.hasRoom(address)) {
      refuse(asked, 503, "There is no room. Try again in a moment.", { "Retry-After": "1" });
      return;
    }
    // Whoever left meanwhile would never be heard to leave.
    if (response.destroyed) return;
    const { about, cookie } = visitorOf(request, site, address, { scheme, basePath });
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      // Proxies are to pass on each event as it comes.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
      "Content-Security-Policy": INERT_POLICY,
      ...(cookie === null ? {} : { "Set-Cookie": cookie }),
    });
    const id = newSessionToken(nodes?.id ?? "");
    const connection = new StreamConnection(id, response, about, limits, gateway);
    this.#connections.set(id, connection);
    response.once("close", () => this.#connections.delete(id));
    gateway.add(connection);
  }

  async #receive(asked: Asked, site: Site): Promise<void> {
    const { request, authority, scheme } = asked;
    if (!isSameOrigin(request.headers.origin, authority, scheme))
      return refuse(asked, 403, "Messages are taken from the app's own pages only.");
    const connection = this.#find(asked, site);
    if (!connection) return refuse(asked, 404, "There is no such connection. Open another.");
    const said = request.headers["heddle-batch"];
    if (typeof said !== "string" || !BATCH.test(said))
      return refuse(asked, 400, "The header heddle-batch is not a whole number from 1.");
    const batch = Number(said);
    if (connection.expects(batch) === "next") {
      connection.arrive(request);
      let frames: string[];
      try {
        frames = await readFrames(request, this.#options.limits.frameBytes);
      } catch (error) {
        // Its browser sends it again, or is gone.
        if (!(error instanceof Unreadable)) return void request.destroy();
        connection.refuse(error.code, error.message);
        return refuse(asked, error.status, error.message);
      }
      if (connection.isOpen && connection.expects(batch) === "next")
        return this.#answer(asked, await connection.take(batch, frames));
    } else request.resume();
    if (!connection.isOpen) return refuse(asked, 404, "This connection was closed. Open another.");
    if (connection.expects(batch) === "unexpected")
      return refuse(asked, 409, "This is not the batch that comes next.");
    this.#answer(asked, await connection.handled());
  }

  /** The connection that the request names, if it is this browser's with this app. On a draft's origin the draft token has been checked already. */
  #find({ request, scheme }: Asked, site: Site): StreamConnection | null {
    const id = request.headers["heddle-connection"];
    const connection = typeof id === "string" ? this.#connections.get(id) : undefined;
    if (!connection?.isOpen || connection.site.id !== site.id) return null;
    if (site.isDraft) return connection;
    const visitor = readVisitor(request.headers.cookie, scheme, this.#options.basePath);
    return visitor !== null && visitorHash(visitor) === connection.visitor ? connection : null;
  }

  #answer(asked: Asked, isHandled: boolean): void {
    if (isHandled) asked.response.writeHead(204, { "Cache-Control": "no-store" }).end();
    else refuse(asked, 409, "This batch was sent again; the answer went there.");
  }
}

/** Browsers say no origin when a page opens a stream of its own origin. Where they say neither, nothing but the page itself can read what comes. */
function isOfOwnPage({ headers }: IncomingMessage, authority: string, scheme: "http" | "https"): boolean {
  if (headers.origin !== undefined) return isSameOrigin(headers.origin, authority, scheme);
  const from = headers["sec-fetch-site"];
  return from === undefined || from === "same-origin";
}

function refuse(
  { request, response }: Asked,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed) return;
  // What is left of a body is not read: the connection ends with the answer.
  const isRead = request.method === "GET" || request.complete;
  sendPlain(response, status, text, {
    "Cache-Control": "no-store",
    ...(isRead ? {} : { Connection: "close" }),
    ...headers,
  });
}

/** Reads a batch: frames, one a line. @throws {Unreadable} */
async function readFrames(request: IncomingMessage, most: number): Promise<string[]> {
  const tooLarge = new Unreadable(413, 1009, `A batch has at most ${most} bytes.`);
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed with the loop: the answer has to leave by the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Unreadable(400, 1007, "The batch is not UTF-8.");
  }
  return text === "" ? [] : text.split("\n");
}
