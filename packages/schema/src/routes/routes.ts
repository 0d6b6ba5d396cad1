/** URL patterns of pages, their files, and which page answers a path. */

import type { App, Page } from "../app/app.ts";

const STATIC_SEGMENT = /^[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*$/u;
const DYNAMIC_SEGMENT = /^\[([A-Za-z_][A-Za-z0-9_]*)\]$/;
/** First segments the runtime answers itself. */
const RESERVED = new Set(["_heddle", "assets"]);

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** Name of a dynamic segment (`[id]` → `id`), or null for a static one. */
export function dynamicSegment(segment: string): string | null {
  return DYNAMIC_SEGMENT.exec(segment)?.[1] ?? null;
}

/** What is wrong with a page's URL pattern, as a sentence, or null when it is fine. */
export function checkPagePath(path: string): string | null {
  if (path === "/") return null;
  if (!path.startsWith("/")) return `A page's path starts with "/", for example "/${path || "about"}".`;
  if (path.length > 200) return "A page's path has at most 200 characters.";
  if (path.endsWith("/")) return `Write the path without the "/" at its end.`;
  const segments = path.slice(1).split("/");
  const names = new Set<string>();
  for (const segment of segments) {
    const name = dynamicSegment(segment);
    if (name === null) {
      if (segment === "") return `The path has two "/" in a row.`;
      if (!STATIC_SEGMENT.test(segment)) {
        return `"${segment}" cannot be part of a page's path: use letters, digits, "-", "_", or "[name]" for a parameter.`;
      }
    } else {
      if (Object.hasOwn(Object.prototype, name)) return `The parameter cannot be called "${name}".`;
      if (names.has(name)) return `The parameter "${name}" stands twice in the path.`;
      names.add(name);
    }
  }
  if (RESERVED.has(segments[0]!.toLowerCase()))
    return `Paths below "/${segments[0]}" belong to Heddle itself.`;
  if (segments.at(-1)!.toLowerCase() === "index")
    return `Leave "index" out: "/posts" is the index of "/posts/…".`;
  return null;
}

/** Two paths with the same shape would answer the same URLs, or be the same file on some file systems. */
export function pathShape(path: string): string {
  return segmentsOf(path)
    .map((segment) => (dynamicSegment(segment) === null ? segment.toLowerCase() : "[]"))
    .join("/");
}

/** File of a page in the app folder: `/` → `pages/index.tsx`, `/posts/[id]` → `pages/posts/[id].tsx`. */
export function pageFile(path: string): string {
  const segments = segmentsOf(path);
  return segments.length === 0 ? "pages/index.tsx" : `pages/${segments.join("/")}.tsx`;
}

/** URL pattern of a page's file (`pages/posts/index.tsx` → `/posts`), or null when it is not a page's file. */
export function pagePath(file: string): string | null {
  const match = /^pages\/(.+)\.tsx$/.exec(file);
  if (!match) return null;
  const segments = match[1]!.split("/");
  if (segments.at(-1) === "index") segments.pop();
  const path = `/${segments.join("/")}`;
  return checkPagePath(path) === null ? path : null;
}

export interface PageMatch {
  page: Page;
  /** Values of the dynamic segments, decoded. */
  params: Record<string, string>;
}

/**
 * The page that answers `pathname` (no query, percent-encoded as in a URL), or null.
 * Static segments beat dynamic ones, decided from the left; a trailing `/` makes no difference.
 */
export function matchPage(app: Pick<App, "pages">, pathname: string): PageMatch | null {
  let parts: string[];
  try {
    parts = segmentsOf(pathname).map(decodeURIComponent);
  } catch {
    return null;
  }
  let best: { page: Page; params: Record<string, string>; rank: string } | null = null;
  for (const page of Object.values(app.pages)) {
    const segments = segmentsOf(page.path);
    if (segments.length !== parts.length) continue;
    const params: Record<string, string> = {};
    let rank = "";
    const matches = segments.every((segment, index) => {
      const name = dynamicSegment(segment);
      rank += name === null ? "0" : "1";
      if (name === null) return segment === parts[index];
      params[name] = parts[index]!;
      return true;
    });
    if (!matches) continue;
    if (!best || rank < best.rank || (rank === best.rank && page.id < best.page.id))
      best = { page, params, rank };
  }
  return best && { page: best.page, params: best.params };
}
