/** What a browser keeps for an app's fields, as the app may see it: declared entries, and as they are once what is on its way has arrived. */

import type { Json } from "@heddle/schema";
import type { KeptEntries } from "@heddle/state-engine/frames";
import type { Program } from "@heddle/state-engine/program";
import type { ClientInfo } from "@heddle/state-engine/protocol";
import type { LiveSession } from "../live/session.ts";
import { decoded, ownName } from "./app-cookie.ts";
import type { CookieTickets } from "./cookie-tickets.ts";

interface Declared {
  cookie: ReadonlySet<string>;
  /** Cookies that browsers send below some path only, which a socket's address is not. */
  scoped: ReadonlySet<string>;
  localStorage: ReadonlySet<string>;
  sessionStorage: ReadonlySet<string>;
}

const declarations = new WeakMap<Program, Declared | null>();

/** Null when the app has no such field. */
function declaredBy(program: Program): Declared | null {
  const known = declarations.get(program);
  if (known !== undefined) return known;
  const all = program.info.states.flatMap(({ kept }) => Object.values(kept ?? {}));
  const of = (place: string) => new Set(all.filter((one) => one.place === place).map(({ entry }) => entry));
  const declared = {
    cookie: of("cookie"),
    scoped: new Set(all.filter(({ scoped }) => scoped).map(({ entry }) => entry)),
    localStorage: of("localStorage"),
    sessionStorage: of("sessionStorage"),
  };
  const isEmpty = declared.cookie.size + declared.localStorage.size + declared.sessionStorage.size === 0;
  declarations.set(program, isEmpty ? null : declared);
  return isEmpty ? null : declared;
}

/** What a page load tells: its cookies. Null when the app has no field that lives in a browser. */
export function keptAtLoad(program: Program, cookies: Record<string, string> | null): KeptEntries | null {
  const declared = declaredBy(program);
  return declared && { cookie: only(cookies ?? {}, declared.cookie) };
}

/**
 * What a hello tells. A place of which the browser says nothing is absent.
 * @param cookies null where the browser sent no cookie at all: it may not keep any
 */
export function keptAtHello(
  program: Program,
  session: LiveSession,
  client: Pick<ClientInfo, "storage" | "sessionStorage" | "lastEffect">,
  cookies: Record<string, string> | null,
  tickets: CookieTickets,
): KeptEntries | null {
  const declared = declaredBy(program);
  if (!declared) return null;
  const entries: KeptEntries = {};
  if (client.storage) entries.localStorage = only(client.storage, declared.localStorage);
  if (client.sessionStorage) entries.sessionStorage = only(client.sessionStorage, declared.sessionStorage);
  if (cookies)
    entries.cookie = {
      ...only(session.kept?.cookie ?? {}, declared.scoped),
      ...only(cookies, declared.cookie),
    };
  addWhatIsOnItsWay(entries, session, client.lastEffect ?? 0, tickets);
  return entries;
}

function only(entries: Readonly<Record<string, string>>, names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => names.has(name)));
}

/** Writes that the browser has not made yet count as made: they were committed. */
function addWhatIsOnItsWay(
  entries: KeptEntries,
  session: LiveSession,
  lastEffect: number,
  tickets: CookieTickets,
): void {
  const { appId } = session.site;
  for (const { ops } of session.effects)
    for (const [, id, name, ...args] of JSON.parse(ops) as Json[][]) {
      if (typeof id !== "number" || id <= lastEffect) continue;
      const [first, second] = args;
      if (typeof first !== "string") continue;
      if (name === "storage") set(entries.localStorage, first, second);
      else if (name === "sessionStorage") set(entries.sessionStorage, first, second);
      else if (name === "cookie") setCookie(entries, ownName(first, appId), second);
      else if (name === "cookieTicket") {
        const cookie = tickets.peek(session, first);
        if (cookie) setCookie(entries, ownName(cookie.name, appId), cookie.value);
      }
    }
  // Handed to the browser, and not fetched by it yet.
  for (const [name, { value }] of session.openCookies ?? []) setCookie(entries, ownName(name, appId), value);
}

function setCookie(entries: KeptEntries, name: string | null, value: Json | undefined): void {
  if (name !== null) set(entries.cookie, name, typeof value === "string" ? decoded(value) : value);
}

function set(place: Record<string, string> | undefined, name: string, text: Json | undefined): void {
  if (!place) return;
  if (typeof text === "string") place[name] = text;
  else delete place[name];
}
