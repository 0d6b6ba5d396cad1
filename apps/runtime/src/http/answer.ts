/** How answers leave: bytes with their headers, plain words, the runtime's own pages. */

import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptsEncoding } from "./encoding.ts";
import { INERT_POLICY } from "./headers.ts";
import { type MessagePage, messagePage, messagePolicy } from "./message-page.ts";

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

const COMPRESS_BYTES = 1024;
const compressGzip = promisify(gzip);

/** Sends a body, compressed where it is text and the browser takes it so. */
export async function sendBody(
  { request, response }: Exchange,
  status: number,
  headers: Record<string, string>,
  body: Buffer,
): Promise<void> {
  const isText = /^(text\/|application\/json)/.test(headers["Content-Type"] ?? "");
  let bytes = body;
  if (isText) {
    response.setHeader("Vary", "Accept-Encoding");
    if (body.length > COMPRESS_BYTES && acceptsEncoding(request.headers["accept-encoding"], "gzip")) {
      bytes = await compressGzip(body, { level: 4 });
      response.setHeader("Content-Encoding", "gzip");
    }
  }
  response.writeHead(status, { ...headers, "Content-Length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

export function sendPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Security-Policy": INERT_POLICY,
    ...headers,
  });
  response.end(text);
}

/**
 * Sends a page of the runtime's own.
 * @param embedders origins that may show it in a frame
 */
export function sendMessagePage(
  { request, response }: Exchange,
  page: MessagePage,
  embedders: readonly string[] = [],
): void {
  const nonce = randomBytes(16).toString("base64url");
  response.writeHead(page.status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": messagePolicy(nonce, embedders.length > 0 ? embedders.join(" ") : "'none'"),
    "Referrer-Policy": "same-origin",
    ...(page.retrySeconds === undefined ? {} : { "Retry-After": String(page.retrySeconds) }),
  });
  response.end(request.method === "HEAD" ? undefined : messagePage(page, nonce));
}
