/** Reading what a browser asks for. */

import type { IncomingMessage } from "node:http";
import { checkHost, type MatchedHost } from "@heddle/security";

/** To which of our hosts a request goes. */
export interface Addressee {
  host: MatchedHost;
  /** Host header. */
  authority: string;
  scheme: "http" | "https";
}

/**
 * Reads the Host header; null when it names none of `hosts`.
 * @param publicScheme of hosts that are not loopback names
 */
export function addresseeOf(
  request: IncomingMessage,
  hosts: readonly string[],
  publicScheme: "http" | "https",
): Addressee | null {
  const authority = request.headers.host;
  const host = checkHost(authority, hosts);
  if (!host || authority === undefined) return null;
  return { host, authority, scheme: schemeOf(host.hostname, publicScheme) };
}

/** Loopback names are reached without a proxy that speaks HTTPS for us. */
export function schemeOf(hostname: string, publicScheme: "http" | "https"): "http" | "https" {
  const isLocal = /(^|\.)localhost$/.test(hostname) || /^[\d.]+$|^\[/.test(hostname);
  return isLocal ? "http" : publicScheme;
}

/** The address of a request line or referrer; null when it cannot be read. */
export function parseTarget(target: string | undefined, base: string | undefined): URL | null {
  if (target === undefined || (base !== undefined && !target.startsWith("/"))) return null;
  try {
    // A path that starts with two slashes would otherwise be read as another host.
    return base === undefined ? new URL(target) : new URL(base + target);
  } catch {
    return null;
  }
}

/** The path with its escapes read; as it stands where they are broken. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path within an app that lives below `basePath` ("" = none); null when it lies outside. */
export function withoutBasePath(pathname: string, basePath: string): string | null {
  if (basePath === "") return pathname;
  if (pathname === basePath) return "/";
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null;
}

/** It is for a frame in a page of another site. */
export function isEmbedded({ headers }: IncomingMessage): boolean {
  return headers["sec-fetch-dest"] === "iframe" && headers["sec-fetch-site"] === "cross-site";
}

/** The browser loads ahead of a person who may never come. */
export function isPrefetch(request: IncomingMessage): boolean {
  const purpose = request.headers["sec-purpose"] ?? request.headers.purpose ?? request.headers["x-moz"];
  return typeof purpose === "string" && purpose.includes("prefetch");
}
