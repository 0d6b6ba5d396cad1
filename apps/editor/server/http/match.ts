/** Finding the route of a request, on the parsed and decoded path. */

import { ROUTES, type RouteId, type RouteRule, SYNC_PATH } from "../permissions/table.ts";

export type RouteMatch =
  | { kind: "route"; id: RouteId; rule: RouteRule; params: Record<string, string> }
  | { kind: "wrong-method"; allowed: string[] }
  | null;

const compiled = (Object.entries(ROUTES) as [RouteId, RouteRule][]).map(([id, rule]) => ({
  id,
  rule,
  segments: rule.path.split("/").slice(1),
}));
// `/api/apps/import` before `/api/apps/:app`: fixed segments win.
compiled.sort((a, b) => parameters(a.segments) - parameters(b.segments));

function parameters(segments: string[]): number {
  return segments.filter((segment) => segment.startsWith(":")).length;
}

/** @param pathname of a parsed URL; percent-encodings are decoded here, once */
export function matchRoute(method: string, pathname: string): RouteMatch {
  const given = splitPath(pathname);
  if (!given) return null;
  const allowed: string[] = [];
  for (const { id, rule, segments } of compiled) {
    const params = matchSegments(segments, given);
    if (!params) continue;
    if (rule.method === method) return { kind: "route", id, rule, params };
    allowed.push(rule.method);
  }
  return allowed.length > 0 ? { kind: "wrong-method", allowed } : null;
}

/** The app's id in `/sync/<app>`, or null for another path. */
export function matchSync(pathname: string): string | null {
  const given = splitPath(pathname);
  return (given && matchSegments(SYNC_PATH.split("/").slice(1), given)?.app) ?? null;
}

function splitPath(pathname: string): string[] | null {
  try {
    return pathname.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

function matchSegments(segments: string[], given: string[]): Record<string, string> | null {
  if (segments.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const value = given[at]!;
    if (segment.startsWith(":")) {
      // What a parameter names never reaches over a segment.
      if (value === "" || value.includes("/") || value.includes("\\") || value.includes("\0")) return null;
      params[segment.slice(1)] = value;
    } else if (segment !== value) {
      return null;
    }
  }
  return params;
}
