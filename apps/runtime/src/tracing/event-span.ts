/** An event of a session as a span: its handler's commits and its calls to the host are its parts. */

import { createHash } from "node:crypto";
import type { PastSpan } from "@heddle/observability";
import type { TimelineEntry, TracedCall } from "../observe/timeline.ts";

/** @param site `production:<app>` */
export function eventSpan(site: string, entry: TimelineEntry): PastSpan {
  const { at, milliseconds, handler, event, commits, calls } = entry;
  return {
    name: event === 0 ? `change ${handler || "by itself"}` : `event ${handler || "of no handler"}`,
    from: at,
    to: at + milliseconds,
    attributes: {
      "heddle.site": site,
      "heddle.session": hashed(entry.session),
      "heddle.event": event,
      "heddle.handler": handler,
      "heddle.bytes.received": entry.received,
      "heddle.bytes.sent": entry.bytes,
    },
    parts: [
      ...calls.map((call) => callSpan(at, milliseconds, call)),
      ...commits.map((commit): PastSpan => {
        const end = at + Math.min(commit.at, milliseconds);
        return {
          name: "commit",
          from: Math.max(at, end - commit.bindings - commit.storing),
          to: end,
          attributes: { "heddle.changed": commit.changed.length, "heddle.bytes.sent": commit.sent },
        };
      }),
    ],
  };
}

function callSpan(from: number, whole: number, call: TracedCall): PastSpan {
  const [method, address = ""] = call.what.split(" ");
  const isRequest = call.name === "fetch" && address !== "";
  return {
    name: isRequest ? `${method} ${address.split("/")[0]}` : `host call ${call.name}`,
    from: from + call.at,
    to: from + call.at + (call.milliseconds ?? Math.max(0, whole - call.at)),
    attributes: isRequest
      ? { "http.request.method": method!, "server.address": address.split("/")[0]! }
      : { "heddle.call": call.name },
    ...(call.ok === false ? { failed: true } : {}),
  };
}

/** Which session it was, for whoever compares; not its id in the store. */
function hashed(session: string): string {
  return createHash("sha256").update(session).digest("hex").slice(0, 16);
}
