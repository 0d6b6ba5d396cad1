import { atNode } from "../../connection/node.ts";
import type { ClientEffect } from "../effect.ts";

/** Milliseconds between tries while the server, or the session there, is away. */
const PAUSES = [250, 1_000, 2_000, 4_000, 8_000, 15_000];

/** One after the other: a later ticket of the same cookie must not be overtaken. */
let last: Promise<void> = Promise.resolve();

/** Fetches a cookie that scripts may not read: a socket cannot set it. */
export const cookieTicket: ClientEffect = {
  name: "cookieTicket",
  run({ token }, [ticket]) {
    if (typeof ticket !== "string") return;
    const body = JSON.stringify({ token: token(), ticket });
    last = last.then(() => redeem(body, token));
  },
};

/** @param token as it is now: it names the node that has the session, which may change meanwhile */
async function redeem(body: string, token: () => string): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      const answer = await fetch(atNode("/_heddle/cookies", token()), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: true,
      });
      if (answer.status < 500) return;
    } catch {
      // Away: tried again below.
    }
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
