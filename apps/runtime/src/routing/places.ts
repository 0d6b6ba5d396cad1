/** Which page of a release is shown at a path. */

import { type App, matchPage, type Page, type PageMatch, pageKind, specialPage } from "@heddle/schema";
import type { PageRequest } from "@heddle/state-engine/frames";
import type { Release } from "../source/site.ts";

type Served = Pick<Release["program"], "info">;

/**
 * The page that answers a path (percent-encoded, without query and base path), or the app's own page for what does not exist;
 * null when it has none. Of a draft also layouts, and the pages for what goes wrong, are shown at their paths, to be worked on.
 */
export function placeOf(
  release: { app: Pick<App, "pages">; program: Served },
  path: string,
): PageMatch | null {
  const { app, program } = release;
  const unaddressed = program.info.draft ? matchPage(app, path, ["layout", "not-found", "error"]) : null;
  const match = unaddressed ?? matchPage(app, path);
  if (match) return match;
  const missing = specialPage(app, "not-found");
  return missing && { page: missing, params: {} };
}

/** The HTTP status of a page that is shown: the pages for what goes wrong say so, except in drafts, where they are worked on. */
export function statusOf({ program }: { program: Served }, page: Pick<Page, "path">): 200 | 404 | 500 {
  if (program.info.draft) return 200;
  const kind = pageKind(page.path);
  return kind === "not-found" ? 404 : kind === "error" ? 500 : 200;
}

/** The page a session was on, or whichever answers its path now, or the first. */
export function placeIn(
  release: Release,
  session: { page: string; request: PageRequest },
): { page: string; request: PageRequest } {
  const { page, request } = session;
  const here = placeOf(release, request.path);
  if (here?.page.id === page) return { page, request };
  const match = here ?? matchPage(release.app, "/");
  const path = here ? request.path : "/";
  return { page: match?.page.id ?? page, request: { ...request, path, params: match?.params ?? {} } };
}
