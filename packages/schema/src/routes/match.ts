/** Which page answers an address. */

import type { Page } from "../app/app.ts";
import { type PageKind, pageKind } from "./kinds.ts";
import { readSegment, type Segment, segmentsOf } from "./segments.ts";

/** Values of a path's parameters: text, the texts of a `[...rest]`, or nothing where an optional one is absent. */
export type RouteParams = Record<string, string | string[]>;

export interface PageMatch<Matched = Page> {
  page: Matched;
  /** Decoded. */
  params: RouteParams;
}

/** Longer addresses are no page's; UTF-16 units. */
export const LONGEST_PATH = 2_000;

/** Lower wins, compared from the left: a text that is there before any parameter, one segment before all the rest. */
const RANK: Record<Segment["kind"], string> = {
  static: "0",
  dynamic: "1",
  optional: "2",
  rest: "3",
  "optional-rest": "4",
};

const patterns = new Map<string, Segment[]>();
const KEPT = 5_000;

function patternOf(path: string): Segment[] {
  const known = patterns.get(path);
  if (known) return known;
  const segments = segmentsOf(path).map(readSegment);
  if (patterns.size >= KEPT) patterns.clear();
  patterns.set(path, segments);
  return segments;
}

/** The decoded segments of an address's path; null when its escapes cannot be read or it is too long. */
export function decodedSegments(pathname: string): string[] | null {
  if (pathname.length > LONGEST_PATH) return null;
  try {
    return segmentsOf(pathname).map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The parameters when the pattern takes these segments, and its rank among those that do; null when it does not. */
function matchPattern(
  pattern: readonly Segment[],
  parts: readonly string[],
): { params: RouteParams; rank: string } | null {
  const params: RouteParams = {};
  let rank = "";
  for (const [index, { kind, name }] of pattern.entries()) {
    const part = parts[index];
    if (kind === "rest" || kind === "optional-rest") {
      if (part === undefined && kind === "rest") return null;
      if (part !== undefined) params[name] = parts.slice(index);
      return { params, rank: rank + RANK[kind] };
    }
    if (part === undefined) {
      if (kind !== "optional") return null;
    } else if (kind === "static") {
      if (part !== name) return null;
    } else params[name] = part;
    rank += RANK[kind];
  }
  return pattern.length < parts.length ? null : { params, rank };
}

/**
 * The page that answers `pathname` (no query, percent-encoded as in a URL), or null. A segment's text goes before a
 * parameter and one segment before all the rest, decided from the left; a trailing `/` makes no difference. Layouts and
 * the pages for what goes wrong answer no address, unless their `kinds` are asked for.
 */
export function matchPage<Matched extends Pick<Page, "id" | "path"> = Page>(
  app: { pages: Readonly<Record<string, Matched>> },
  pathname: string,
  kinds: readonly PageKind[] = ["page"],
): PageMatch<Matched> | null {
  const parts = decodedSegments(pathname);
  if (!parts) return null;
  let best: (PageMatch<Matched> & { rank: string }) | null = null;
  for (const page of Object.values(app.pages)) {
    const found = matchPattern(patternOf(page.path), parts);
    if (!found || !kinds.includes(pageKind(page.path))) continue;
    if (!best || found.rank < best.rank || (found.rank === best.rank && page.id < best.page.id))
      best = { page, ...found };
  }
  return best && { page: best.page, params: best.params };
}

/**
 * An address of a pattern with these values for its parameters; null when one that it needs is missing.
 * `/posts/[id]` with `{ id: "a b" }` → `/posts/a%20b`.
 */
export function addressOfPattern(path: string, values: Readonly<RouteParams>): string | null {
  const parts: string[] = [];
  for (const { kind, name } of patternOf(path)) {
    if (kind === "static") {
      parts.push(encodeURIComponent(name));
      continue;
    }
    const value = Object.hasOwn(values, name) ? values[name]! : "";
    const texts = (typeof value === "string" ? value.split("/") : value).filter((text) => text !== "");
    if (texts.length === 0) {
      if (kind === "dynamic" || kind === "rest") return null;
      break;
    }
    const isRest = kind === "rest" || kind === "optional-rest";
    parts.push(...(isRest ? texts : [texts.join("/")]).map(encodeURIComponent));
  }
  return `/${parts.join("/")}`;
}
