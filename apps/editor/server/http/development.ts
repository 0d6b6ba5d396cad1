/** Pages while working on Heddle itself: Next draws them anew with each change. */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { pageHeaders } from "./pages.ts";

export interface DevelopmentPages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Next's own socket, by which it tells the browser of changes. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** @param folder the editor's own, where next.config.ts lies */
export async function createDevelopmentPages(
  folder: string,
  hostname: string,
  port: number,
): Promise<DevelopmentPages> {
  const { default: next } = await import("next");
  const app = next({ dev: true, dir: folder, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return {
    async handle(request, response) {
      for (const [name, value] of Object.entries(pageHeaders(false))) response.setHeader(name, value);
      await handle(request, response);
    },
    upgrade: (request, socket, head) => upgrade(request, socket, head),
    close: () => app.close(),
  };
}
