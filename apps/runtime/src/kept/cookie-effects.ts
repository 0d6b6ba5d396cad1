import type { Json } from "@heddle/schema";
import type { LiveSession } from "../live/session.ts";
import { writtenCookie } from "./app-cookie.ts";
import type { CookieTickets } from "./cookie-tickets.ts";

/**
 * Makes of what an isolate tells of cookies what a browser can do with it: one that scripts may read is written by the page, of any
 * other the page gets a ticket and never sees the value. What is no cookie of the app's is left out.
 * @param ops JSON text of a commit's operations
 */
export function withCookies(ops: string, session: LiveSession, tickets: CookieTickets): string {
  if (!ops.includes('"appCookie"')) return ops;
  const operations = JSON.parse(ops) as Json[][];
  const written = operations.flatMap((operation): Json[][] => {
    const [letter, id, name, ...args] = operation;
    if (letter !== "!" || name !== "appCookie" || typeof id !== "number") return [operation];
    const cookie = writtenCookie(args, session.site.appId);
    if (!cookie) return [];
    const { isHidden, ...plain } = cookie;
    if (isHidden) return [["!", id, "cookieTicket", tickets.make(session, id, plain)]];
    return [["!", id, "cookie", plain.name, plain.value, { ...plain.attributes }]];
  });
  return JSON.stringify(written);
}
