import type { ServerResponse } from "node:http";
import type { EditorLog } from "../log.ts";
import { Refusal } from "./refusal.ts";

/** What a handler gives back when it is not plain JSON. */
export interface RawAnswer {
  raw: true;
  status?: number;
  headers: Record<string, string | string[]>;
  body: Uint8Array | AsyncIterable<Uint8Array> | string;
}

/** Headers of every answer of the API: not to be sniffed, framed, embedded by others or kept by a cache. */
const API_HEADERS = {
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

export async function sendAnswer(response: ServerResponse, answer: unknown): Promise<void> {
  if (isRaw(answer)) {
    response.writeHead(answer.status ?? 200, { ...API_HEADERS, ...answer.headers });
    if (typeof answer.body === "string" || answer.body instanceof Uint8Array) {
      response.end(answer.body);
      return;
    }
    for await (const chunk of answer.body) {
      if (!response.write(chunk)) await untilWritable(response);
      // Whoever asked is gone: leaving the loop closes what was read from.
      if (response.destroyed) return;
    }
    response.end();
    return;
  }
  if (answer === undefined) {
    response.writeHead(204, API_HEADERS).end();
    return;
  }
  const text = JSON.stringify(answer);
  response.writeHead(200, { ...API_HEADERS, "content-type": "application/json; charset=utf-8" }).end(text);
}

/** Resolves when more can be written, or nothing ever will be. */
function untilWritable(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.on("drain", done);
    response.on("close", done);
  });
}

/** Sends a failure as an ApiError. Only a Refusal tells what happened; anything else goes to the log. */
export function sendFailure(response: ServerResponse, error: unknown, log: EditorLog): void {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(
          500,
          "internal",
          "Something went wrong on the server.",
          "Try again; if it goes on, look at the server's log.",
        );
  if (refusal.status === 500) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(words, { level: "error", event: "request-failure" });
  }
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const headers: Record<string, string> = {
    ...API_HEADERS,
    "content-type": "application/json; charset=utf-8",
  };
  // What is left of a body that is refused is not worth waiting for.
  if (refusal.status === 413) headers.connection = "close";
  response.writeHead(refusal.status, headers).end(JSON.stringify(refusal.body));
}

function isRaw(answer: unknown): answer is RawAnswer {
  return typeof answer === "object" && answer !== null && "raw" in answer && answer.raw === true;
}
