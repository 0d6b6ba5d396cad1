/**
 * The host call `fetch`: what app code's `fetch` sends up and what the broker answers. Plain JSON.
 * A response's body comes with the answer when it is short or known; else it is read piece by piece.
 */

/** Bytes as JSON: text when they are UTF-8, else base64. */
export type Body = { text: string } | { base64: string };

export interface FetchRequest {
  kind: "start";
  /** Chosen by the isolate, unique in it: names the request in `read` and `cancel`. */
  request: number;
  /** Absolute, as written by the app: the broker checks it. */
  url: string;
  /** Upper case. */
  method: string;
  headers: [name: string, value: string][];
  body: Body | null;
  redirect: "follow" | "error" | "manual";
}
/** Asks for the next piece of a body. */
export interface FetchRead {
  kind: "read";
  request: number;
}
/** The app no longer wants it; has no answer that anybody reads. */
export interface FetchCancel {
  kind: "cancel";
  request: number;
}
/** The one argument of the host call `fetch`. */
export type FetchCall = FetchRequest | FetchRead | FetchCancel;

/** Answer to `start`. A failed call's value is the message of the TypeError that `fetch` throws. */
export interface FetchAnswer {
  /** After redirects. */
  url: string;
  redirected: boolean;
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  /** The whole body, or null: read it with `read`. */
  body: Body | null;
}
/** Answer to `read`. `done` = nothing follows this piece. */
export interface FetchPiece {
  body: Body | null;
  done: boolean;
}
