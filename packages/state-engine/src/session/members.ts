import type { Json } from "@heddle/schema";
import type { PageRequest } from "../frames/frames.ts";

/** `this.page` of handlers: where the person is. */
export interface PageMember {
  readonly path: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  readonly query: Readonly<Record<string, string>>;
  /** A parameter as text: the segments of a `[...rest]` with "/" between them, "" for one that is absent. */
  param(name: string): string;
}

/** `this.session` of handlers. */
export interface SessionMember {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
}

export function pageMember({ path, params, query }: PageRequest): PageMember {
  const frozen = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? value : Object.freeze([...value]),
    ]),
  );
  return Object.freeze({
    path,
    params: Object.freeze(frozen),
    query: Object.freeze({ ...query }),
    param: (name: string) => {
      const value = Object.hasOwn(params, name) ? params[name]! : "";
      return typeof value === "string" ? value : value.join("/");
    },
  });
}

export function sessionMember({ sessionId, locale, timeZone }: PageRequest): SessionMember {
  return Object.freeze({ id: sessionId, locale, timeZone });
}

/** `this.secrets`: values live at the host and come one at a time; null when none of the name is set. */
export function secretsMember(callHost: (name: "secret", args: Json[]) => Promise<Json>): {
  get(name: string): Promise<string | null>;
} {
  return Object.freeze({
    async get(name: string): Promise<string | null> {
      const value = await callHost("secret", [String(name)]);
      return typeof value === "string" ? value : null;
    },
  });
}

/** The address as the browser shows it. */
export function addressOf({ path, query }: PageRequest): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

interface AbortLike {
  readonly signal: unknown;
  abort(reason?: unknown): void;
}

/** A new AbortController where the realm has one. */
export function abortController(): AbortLike | null {
  const { AbortController } = globalThis as { AbortController?: new () => AbortLike };
  return AbortController ? new AbortController() : null;
}
