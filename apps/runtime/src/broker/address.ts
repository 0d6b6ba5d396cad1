/** Which network addresses app code may reach. */

import ipaddr from "ipaddr.js";

/**
 * True for public unicast addresses only. Private, loopback, link-local (also the metadata services), carrier-grade NAT,
 * multicast, reserved and documentation ranges are not, nor IPv6 forms that carry an IPv4 address to such a range.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return address.range() === "unicast";
}

/** The address in a URL's host, if it is one: `[::1]` → `::1`, `127.0.0.1` → itself; null for names. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith("[") && hostname.endsWith("]") ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : null;
}
