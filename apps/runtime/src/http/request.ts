/** Reading what a browser asks for. */

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

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

/** The browser loads ahead of a person who may never come. */
export function isPrefetch(request: IncomingMessage): boolean {
  const purpose = request.headers["sec-purpose"] ?? request.headers.purpose ?? request.headers["x-moz"];
  return typeof purpose === "string" && purpose.includes("prefetch");
}

/** Answers an upgrade that does not become a socket. */
export function refuseUpgrade(socket: Duplex, status: number, words: string): void {
  socket.end(`HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
