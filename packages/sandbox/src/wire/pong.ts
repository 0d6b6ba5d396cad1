/** What a process of the sandbox says of itself at a heartbeat. */

import type { PongMessage } from "./messages.ts";

/** Text of `Tell.pong`. */
export function pongText(): string {
  const { user, system } = process.cpuUsage();
  const pong: PongMessage = { resident: process.memoryUsage.rss(), cpu: (user + system) / 1e6 };
  return JSON.stringify(pong);
}
