/**
 * What one node tells another of a request that it hands on: signed with the installation's key, for this one request and a minute. A header that
 * a browser wrote counts nothing: claims are read by the listener for nodes alone (SPEC.md N2).
 */

import type { IncomingMessage } from "node:http";
import { clientAddress, type Key, signToken, type TrustedProxies, verifyToken } from "@heddle/security";
import { z } from "zod";

export const PEER_HEADER = "heddle-peer";

/** Seconds; clocks of two machines may differ by half of it. */
const LIFETIME = 60;

const claimsShape = z.object({
  /** The node that it is for. */
  to: z.string(),
  method: z.string(),
  host: z.string(),
  target: z.string(),
  /** Network address of the browser. */
  address: z.string(),
});

type Request = Pick<IncomingMessage, "method" | "url" | "headers">;

/** What the claims of a request were, once they were found to be true. */
const known = new WeakMap<object, { address: string }>();

export function signClaims(key: Key, request: Request, to: string, address: string): string {
  return signToken(key, "peer", { to, ...aboutOf(request), address }, { lifetime: LIFETIME });
}

/** Takes in what the sending node says of a request. False = no node of ours sent it, or not to us, or not this. */
export function admitClaims(key: Key, request: IncomingMessage, self: string): boolean {
  const claims = verifyToken(key, "peer", request.headers[PEER_HEADER], claimsShape);
  if (claims?.to !== self) return false;
  const { method, host, target } = aboutOf(request);
  if (claims.method !== method || claims.host !== host || claims.target !== target) return false;
  known.set(request, { address: claims.address });
  return true;
}

function aboutOf({ method = "", url = "", headers }: Request): Record<"method" | "host" | "target", string> {
  return { method, host: headers.host ?? "", target: url };
}

/** Another node has handed it on. */
export function isFromPeer(request: IncomingMessage): boolean {
  return known.has(request);
}

/** Network address of the browser, whichever node its request came to first. */
export function browserAddress(request: IncomingMessage, trusted: TrustedProxies): string {
  return known.get(request)?.address ?? clientAddress(request, trusted);
}
