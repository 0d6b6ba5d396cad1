/** A Host header that matched: who was asked for. */
export interface MatchedHost {
  /** Lower case, without the port. */
  hostname: string;
  /** As in the header; null for the scheme's own. */
  port: number | null;
  /** What stood for the `*` of the pattern (an app's slug, `draft-<id>`), or null for an exact one. */
  label: string | null;
}

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOST = new RegExp(`^((?:${LABEL})(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])(?::([0-9]{1,5}))?$`);

/**
 * Checks a Host header against what this server answers to; anything else is a rebinding attack or a mistake.
 * @param header as received; a list (sent twice) or none at all is refused
 * @param allowed `localhost:3000`, `[::1]:3000`, `example.com`; `*.localhost:3001` for exactly one label before the rest.
 *   Ports count: one without matches only a header without.
 */
export function checkHost(
  header: string | readonly string[] | undefined,
  allowed: readonly string[],
): MatchedHost | null {
  if (typeof header !== "string") return null;
  const match = HOST.exec(header.toLowerCase());
  const hostname = match?.[1];
  if (!match || hostname === undefined) return null;
  const port = match[2] === undefined ? null : Number(match[2]);
  if (port !== null && (port === 0 || port > 65_535)) return null;
  const suffix = port === null ? "" : `:${port}`;
  for (const pattern of allowed) {
    const wanted = pattern.toLowerCase();
    if (wanted === hostname + suffix) return { hostname, port, label: null };
    const label = labelBefore(wanted, hostname, suffix);
    if (label !== null) return { hostname, port, label };
  }
  return null;
}

function labelBefore(pattern: string, hostname: string, suffix: string): string | null {
  if (!pattern.startsWith("*.")) return null;
  const dot = hostname.indexOf(".");
  return dot > 0 && hostname.slice(dot) + suffix === pattern.slice(1) ? hostname.slice(0, dot) : null;
}

/**
 * Checks an Origin header exactly; for every websocket upgrade and every request that changes something.
 * @param header as received; none at all, `null` (sandboxed frames, local files) and lists are refused
 * @param allowed `http://localhost:3000`; `http://*.localhost:3001` for exactly one label
 */
export function checkOrigin(
  header: string | readonly string[] | undefined,
  allowed: readonly string[],
): boolean {
  const given = parseOrigin(header);
  if (!given) return false;
  return allowed.some((pattern) => {
    const [scheme = "", host = ""] = pattern.toLowerCase().split("://");
    return scheme === given.scheme && checkHost(given.host, [host]) !== null;
  });
}

/** The Origin header of a page that this very server sent: same scheme, same host as it was asked for. */
export function isSameOrigin(
  origin: string | readonly string[] | undefined,
  host: string | undefined,
  scheme: "http" | "https",
): boolean {
  const given = parseOrigin(origin);
  return given !== null && host !== undefined && given.scheme === scheme && given.host === host.toLowerCase();
}

function parseOrigin(
  header: string | readonly string[] | undefined,
): { scheme: string; host: string } | null {
  if (typeof header !== "string") return null;
  const match = /^(https?):\/\/([^/\s,]+)$/.exec(header.toLowerCase());
  return match?.[1] !== undefined && match[2] !== undefined ? { scheme: match[1], host: match[2] } : null;
}
