import { underBasePath } from "@heddle/components/base-path";
import type { Socket } from "../connection.ts";
import { atNode } from "../node.ts";
import type { EventStream, StreamWorld } from "./stream-socket.ts";
import { Transports } from "./transports.ts";

/** A batch without an answer for this long is sent again, milliseconds. */
const ANSWER_WITHIN = 20_000;
/** Up to here a body may outlive its page in every browser, UTF-16 units: what was done last must not be lost with the page. */
const OUTLIVES = 16 * 1024;

/** The ways that this browser has to the page's own server. */
export function browserTransports(): Transports {
  return new Transports({
    socket: (token) => {
      const address = underBasePath(atNode("/_heddle/socket", token));
      return new WebSocket(location.origin.replace(/^http/, "ws") + address) as Socket;
    },
    stream: async (token) => {
      const { StreamSocket } = await import("./stream-socket.ts");
      return new StreamSocket(browserStream(token));
    },
    after,
    now: Date.now,
    storage: () => sessionStorage,
  });
}

function browserStream(token: string): StreamWorld {
  return {
    stream: () => new EventSource(underBasePath(atNode("/_heddle/stream", token))) as EventStream,
    async post(connection, batch, body) {
      const { status } = await fetch(underBasePath(atNode("/_heddle/messages", connection)), {
        method: "POST",
        headers: { "heddle-connection": connection, "heddle-batch": String(batch) },
        body,
        keepalive: body.length < OUTLIVES,
        redirect: "error",
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      return status;
    },
    after,
    random: Math.random,
  };
}

/** Runs something later; returns what prevents that. */
export function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
