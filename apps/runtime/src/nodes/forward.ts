/**
 * Hands a request on to another node as it came: a socket before its handshake, so that no frame is read twice; any other request in pieces. Whoever
 * does not answer within a second is not waited for: nothing of the request is lost by then (SPEC.md N3, N4).
 */

import { type IncomingMessage, request as openRequest, type ServerResponse } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import type { Key } from "@heddle/security";
import { PEER_HEADER, signClaims } from "./peer-claims.ts";
import type { Peer } from "./registry.ts";

/** A node that is well answers at once, whatever the app is going to take. Milliseconds. */
const ANSWER_MILLISECONDS = 1_000;

/** `refused`: nobody takes connections there. `silent`: no answer in time. `other`: it answered what the asker does not want. */
export type Forwarded = "done" | "refused" | "silent" | "other";

/** Headers that are about one connection, which is not the next one's. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "expect", "te", "trailer", "proxy-connection"]);

interface Sender {
  key: Key;
  /** Network address of the browser. */
  address: string;
}

/** Hands on what asks to become a socket. Unless this gives `done`, nothing was sent to the browser. */
export function forwardSocket(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  peer: Peer,
  sender: Sender,
): Promise<Forwarded> {
  return new Promise((resolve) => {
    const upstream = connect({ ...peer.address, noDelay: true });
    const giveUp = (result: Forwarded) => {
      clearTimeout(timer);
      upstream.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => giveUp("silent"), ANSWER_MILLISECONDS);
    const onError = ({ code }: NodeJS.ErrnoException) =>
      giveUp(code === "ECONNREFUSED" ? "refused" : "silent");
    const onClose = () => giveUp("silent");
    upstream.once("error", onError).once("close", onClose);
    upstream.once("connect", () => {
      upstream.write(headOf(request, signClaims(sender.key, request, peer.id, sender.address)));
      if (head.length > 0) upstream.write(head);
    });
    upstream.once("data", (first: Buffer) => {
      clearTimeout(timer);
      upstream.off("error", onError).off("close", onClose);
      // Either side's end is the other's: a socket without its node, or its browser, is none.
      for (const [from, to] of [
        [upstream, socket],
        [socket, upstream],
      ] as const) {
        from.on("error", () => to.destroy());
        from.on("close", () => to.destroy());
        from.pipe(to);
      }
      socket.write(first);
      resolve("done");
    });
  });
}

function headOf({ method, url, rawHeaders }: IncomingMessage, claims: string): string {
  let head = `${method} ${url} HTTP/1.1\r\n`;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]!.toLowerCase() !== PEER_HEADER) head += `${rawHeaders[at]}: ${rawHeaders[at + 1]}\r\n`;
  return `${head}${PEER_HEADER}: ${claims}\r\n\r\n`;
}

/**
 * Hands on any other request. Its body is sent once the peer has said that it takes the request. Unless this gives `done`, nothing was sent to
 * the browser.
 * @param isWanted whether an answer with this status is passed on
 */
export function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  peer: Peer,
  sender: Sender,
  isWanted: (status: number) => boolean = () => true,
): Promise<Forwarded> {
  return new Promise((resolve) => {
    const headers: string[] = [];
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      const name = request.rawHeaders[at]!.toLowerCase();
      if (!OF_CONNECTION.has(name) && name !== PEER_HEADER) headers.push(name, request.rawHeaders[at + 1]!);
    }
    headers.push(PEER_HEADER, signClaims(sender.key, request, peer.id, sender.address));
    const { host, port } = peer.address;
    const upstream = openRequest({
      host,
      port,
      method: request.method,
      path: request.url,
      headers,
      setHost: false,
      agent: false,
    });
    let isTaken = false;
    const giveUp = (result: Forwarded) => {
      clearTimeout(timer);
      upstream.destroy();
      // The peer broke off in the middle: so does this.
      if (isTaken && result !== "other") response.destroy();
      resolve(isTaken && result !== "other" ? "done" : result);
    };
    const timer = setTimeout(() => giveUp("silent"), ANSWER_MILLISECONDS);
    upstream.on("error", (error: NodeJS.ErrnoException) =>
      giveUp(error.code === "ECONNREFUSED" ? "refused" : "silent"),
    );
    response.once("close", () => upstream.destroy());
    upstream.on("information", () => {
      if (isTaken) return;
      isTaken = true;
      clearTimeout(timer);
      request.pipe(upstream);
    });
    upstream.on("response", (answer) => {
      clearTimeout(timer);
      const status = answer.statusCode ?? 502;
      if (!isTaken || !isWanted(status)) {
        answer.resume();
        return giveUp("other");
      }
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(status, answer.statusMessage, withoutConnection(answer.rawHeaders));
      answer.pipe(response);
      answer.once("error", () => giveUp("silent"));
      answer.once("end", () => resolve("done"));
    });
    upstream.flushHeaders();
  });
}

function withoutConnection(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < raw.length; at += 2)
    if (!OF_CONNECTION.has(raw[at]!.toLowerCase())) kept.push(raw[at]!, raw[at + 1]!);
  return kept;
}
