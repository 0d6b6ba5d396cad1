/** `POST /_heddle/cookies`: a page fetches a cookie that scripts may not read, with the ticket that its socket brought. */

import type { IncomingMessage } from "node:http";
import { isSameOrigin } from "@heddle/security";
import { type CookieTickets, readTicketRequest } from "../kept/cookie-tickets.ts";
import type { LiveApps } from "../live/live-apps.ts";
import type { Site } from "../source/site.ts";
import { type Exchange, sendPlain } from "./answer.ts";
import type { Addressee } from "./request.ts";
import { readVisitor, visitorHash } from "./visitor.ts";

export const COOKIE_PATH = "/_heddle/cookies";

/** A ticket holds one cookie. */
const MOST_BYTES = 16 * 1024;

export async function answerCookie(
  { request, response, authority, scheme }: Exchange & Addressee,
  site: Site,
  apps: LiveApps,
  tickets: CookieTickets,
  basePath: string,
): Promise<void> {
  if (!isSameOrigin(request.headers.origin, authority, scheme)) {
    sendPlain(response, 403, "Only the app's own pages may ask for this.");
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    sendPlain(response, 413, "That is too large.", { Connection: "close" });
    return;
  }
  const asked = readTicketRequest(body);
  if (!asked) {
    sendPlain(response, 400, 'Send {"token": …, "ticket": …}.');
    return;
  }
  const known = site.isDraft ? null : readVisitor(request.headers.cookie, scheme, basePath);
  const visitor = known === null ? "" : visitorHash(known);
  const result = tickets.redeem(asked, visitor, scheme, (id) => apps.liveSession(site, id));
  if (result.ok)
    response.writeHead(204, { "Set-Cookie": result.setCookie, "Cache-Control": "no-store" }).end();
  else sendPlain(response, result.status, result.text);
}

/** Null = it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
