import type { PageRequest } from "@heddle/state-engine/frames";
import { placeOf } from "../routing/places.ts";
import type { Release } from "../source/site.ts";

/** What a browser asks for, by page load or by hello. */
export interface Visit {
  /** Path without query, percent-encoded. */
  path: string;
  query: Record<string, string>;
  locale: string;
  timeZone: string;
  /** Hash of the visitor's cookie; empty for drafts. */
  visitor: string;
  address: string;
  /** The app's own, by their names; null where the browser sent no cookie at all. */
  cookies: Record<string, string> | null;
  /** Id of the page to show whatever answers the path: the app's error page. */
  page?: string;
}

/** No page of the app answers this path. */
export class NoSuchPage extends Error {
  readonly code = "not-found";
}

/** The page and request of a path. @throws {NoSuchPage} */
export function locate(
  release: Release,
  visit: Omit<Visit, "visitor" | "address" | "cookies">,
  sessionId: string,
): { page: string; request: PageRequest } {
  const { path, query, locale, timeZone, page } = visit;
  const match = page === undefined ? placeOf(release, path) : null;
  if (!match && page === undefined) throw new NoSuchPage("There is no page at this address.");
  return {
    page: page ?? match!.page.id,
    request: { path, params: match?.params ?? {}, query, locale, timeZone, sessionId },
  };
}
