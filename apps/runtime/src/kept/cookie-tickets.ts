/**
 * A socket cannot set a cookie that scripts may not read. So the page gets a sealed ticket, and fetches the cookie with it: once, in
 * order, as the session that it was made for and in the browser that this belongs to (SPEC.md, K rules).
 */

import { type Key, SecurityError, seal, unseal } from "@heddle/security";
import type { LiveSession } from "../live/session.ts";
import { sessionIdOf } from "../live/session-token.ts";
import { setCookieHeader, type WrittenCookie } from "./app-cookie.ts";

/** A browser that was away meanwhile comes back with its session, which lives as long. Milliseconds. */
const TICKET_LIFE = 24 * 3600_000;

interface Ticket {
  session: string;
  /** Number of the effect that carries it: of a session's tickets, an older one is good no more. */
  effect: number;
  cookie: WrittenCookie;
  /** Milliseconds since 1970. */
  until: number;
}

export type Redeemed = { ok: true; setCookie: string } | { ok: false; status: 403 | 410 | 503; text: string };

export class CookieTickets {
  readonly #key: Key;
  readonly #now: () => number;

  constructor(key: Key, now: () => number = Date.now) {
    this.#key = key;
    this.#now = now;
  }

  /** Text that says nothing to whoever holds it. */
  make(session: LiveSession, effect: number, cookie: WrittenCookie): string {
    const ticket: Ticket = { session: session.id, effect, cookie, until: this.#now() + TICKET_LIFE };
    session.openCookies ??= new Map();
    session.openCookies.set(cookie.name, { effect, value: cookie.value });
    return seal(this.#key, JSON.stringify(ticket), contextOf(session));
  }

  /** The cookie of a ticket that is on its way to a browser; null when it cannot be opened. */
  peek(session: LiveSession, text: string): WrittenCookie | null {
    return this.#open(session, text)?.cookie ?? null;
  }

  #open(session: LiveSession, text: string): Ticket | null {
    try {
      return JSON.parse(unseal(this.#key, text, contextOf(session))) as Ticket;
    } catch (error) {
      if (error instanceof SecurityError) return null;
      throw error;
    }
  }

  /**
   * @param find gives the live session of an id
   * @param visitor hash of the asking browser's cookie
   */
  redeem(
    { token, ticket: text }: { token: string; ticket: string },
    visitor: string,
    scheme: "http" | "https",
    find: (id: string) => LiveSession | null,
  ): Redeemed {
    const session = find(sessionIdOf(token));
    // After a restart the page may ask before its hello has brought the session back: it asks again.
    if (!session) return { ok: false, status: 503, text: "This page is not open here at the moment." };
    const ticket = this.#open(session, text);
    if (!ticket || ticket.session !== session.id || session.visitor !== visitor)
      return { ok: false, status: 403, text: "This ticket was not made for this page." };
    if (ticket.until < this.#now() || ticket.effect <= session.redeemedEffect)
      return { ok: false, status: 410, text: "This ticket was used or has expired." };
    session.redeemedEffect = ticket.effect;
    if (session.openCookies?.get(ticket.cookie.name)?.effect === ticket.effect)
      session.openCookies.delete(ticket.cookie.name);
    return { ok: true, setCookie: setCookieHeader(ticket.cookie, scheme) };
  }
}

function contextOf({ site, id }: LiveSession): string[] {
  return ["cookie", site.environment, site.appId, id];
}

/** What a browser sends to fetch a cookie; null when it is nothing of the kind. */
export function readTicketRequest(body: string): { token: string; ticket: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { token, ticket } = value as Record<string, unknown>;
  return typeof token === "string" && typeof ticket === "string" ? { token, ticket } : null;
}
