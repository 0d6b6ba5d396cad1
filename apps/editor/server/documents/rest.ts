import type { WebSocket } from "ws";
import { LIMITS } from "./limits.ts";

/** What somebody sends that takes long is followed by a pause in which all others have their turn. What they send meanwhile waits with them. */
export function restAfter(socket: Pick<WebSocket, "isPaused" | "pause" | "resume">, took: number): void {
  const { factor, from, atMost } = LIMITS.rest;
  if (took < from || socket.isPaused) return;
  socket.pause();
  setTimeout(() => socket.resume(), Math.min(took * factor, atMost)).unref();
}
