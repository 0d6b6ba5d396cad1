/** Pictures and frames from elsewhere: a page's policy lets only those in whose host the app's settings name. */

/** Stands for the app's own origin, which is always allowed. */
const OWN = "https://app.invalid";

/** The host of an address that the app does not allow; null when it may be shown. */
export function forbiddenHost(address: unknown, hosts: readonly string[]): string | null {
  if (typeof address !== "string" || !URL.canParse(address, OWN)) return null;
  const { protocol, host, origin } = new URL(address, OWN);
  if (origin === OWN || (protocol !== "http:" && protocol !== "https:")) return null;
  return hosts.some((allowed) => covers(allowed, host)) ? null : host;
}

/** As browsers match a Content-Security-Policy's hosts: `*.example.com` covers subdomains, a port must be named. */
function covers(allowed: string, host: string): boolean {
  return allowed === host || (allowed.startsWith("*.") && host.endsWith(allowed.slice(1)));
}
