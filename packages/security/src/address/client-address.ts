/** Whom a request comes from, for bounds per address. */

import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { SecurityError } from "../error.ts";

/** Address ranges of the proxies that an operator runs in front, as ipaddr.js has them. */
export type TrustedProxies = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

/**
 * TRUSTED_PROXIES: addresses and ranges (`10.0.0.0/8`), separated by commas; empty = nobody.
 * @throws {SecurityError} naming the entry that is none
 */
export function readTrustedProxies(text: string | undefined): TrustedProxies {
  const entries = (text ?? "").split(",").map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== "")
    .map((entry) => {
      if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
      if (!ipaddr.isValid(entry)) {
        throw new SecurityError(
          "setting_invalid",
          `TRUSTED_PROXIES holds "${entry}", which is no address.`,
          "Write addresses or ranges with commas between them, as 127.0.0.1, 10.0.0.0/8.",
        );
      }
      const address = ipaddr.process(entry);
      return [address, address.kind() === "ipv4" ? 32 : 128];
    });
}

/**
 * The address of the browser: the peer's own, or, where that is a trusted proxy, the last of `X-Forwarded-For` that is none. IPv6
 * addresses are cut to their /64, which is what one household has. What a browser itself writes into the header counts nothing.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trusted: TrustedProxies,
): string {
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  const hops = forwarded.split(",").map((hop) => hop.trim());
  let address = request.socket.remoteAddress ?? "";
  while (isTrusted(address, trusted)) {
    const before = hops.pop();
    if (before === undefined || !ipaddr.isValid(before)) break;
    address = before;
  }
  return boundOf(address);
}

/** The request comes from a proxy of ours, whose headers count. */
export function isFromProxy(request: Pick<IncomingMessage, "socket">, trusted: TrustedProxies): boolean {
  return isTrusted(request.socket.remoteAddress ?? "", trusted);
}

function isTrusted(text: string, trusted: TrustedProxies): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return trusted.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
}

function boundOf(text: string): string {
  if (!ipaddr.isValid(text)) return text;
  const address = ipaddr.process(text);
  if (address.kind() === "ipv4") return address.toString();
  const { parts } = address as ipaddr.IPv6;
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
