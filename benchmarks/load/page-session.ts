/**
 * A visitor without a browser: loads a page as a browser would, then speaks the protocol of docs/protocol.md over a
 * websocket. Kept to the bare wire, so that the load generator costs little beside the server that it measures.
 */

import { request } from "node:http";
import WebSocket from "ws";

export interface Target {
  port: number;
  /** The app's host as the browser would name it, e.g. `counter.localhost:3001`. The connection itself goes to 127.0.0.1. */
  host: string;
  path: string;
  /** Address of the loopback to come from; absent: whatever the system takes. */
  from?: string;
  /** Deflates what it sends, as browsers do; absent: its own processor has better to do. */
  isDeflating?: boolean;
}

/** What the page's HTML says (docs/architecture.md). */
export interface PageData {
  programHash: string;
  token: string;
  template: { parts: { nodes: unknown[] }[] };
  model: unknown;
}

export interface LoadedPage {
  data: PageData;
  cookie: string;
  html: string;
}

/** Sends a GET to loopback under another Host. Resolves to status, headers and body. */
export function get(
  target: Target,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: target.port,
        path,
        headers: { host: target.host, ...headers },
        ...(target.from ? { localAddress: target.from } : {}),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

export async function loadPage(target: Target): Promise<LoadedPage> {
  const { status, headers, body } = await get(target, target.path, { accept: "text/html" });
  const html = body.toString("utf8");
  const json = /<script[^>]*id="heddle-page"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (status !== 200 || !json)
    throw new Error(`GET ${target.host}${target.path} answered ${status} without a page.`);
  const cookies = [headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0]);
  return { data: JSON.parse(json) as PageData, cookie: cookies.join("; "), html };
}

/**
 * Opens the page's socket and says hello. Resolves with the welcome's text when the session is live.
 * @param patch newest patch that the visitor has, where it comes back
 */
export function connect(
  target: Target,
  page: LoadedPage,
  patch = -1,
): Promise<{ socket: WebSocket; welcome: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${target.port}/_heddle/socket`, {
      headers: { host: target.host, origin: `http://${target.host}`, cookie: page.cookie },
      perMessageDeflate: target.isDeflating ? { threshold: 0 } : false,
      ...(target.from ? { localAddress: target.from } : {}),
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The line was cut.")));
    socket.once("open", () => {
      const client = {
        path: target.path,
        locale: "en",
        timeZone: "UTC",
        storage: {},
        // One tab, however often it comes back.
        tab: tabOf(page),
      };
      socket.send(JSON.stringify(["h", 1, page.data.programHash, page.data.token, patch, client]));
    });
    socket.once("message", (data) => resolve({ socket, welcome: data.toString() }));
  });
}

const tabs = new WeakMap<LoadedPage, string>();

function tabOf(page: LoadedPage): string {
  let tab = tabs.get(page);
  if (!tab) {
    tab = Math.random().toString(36).slice(2, 14);
    tabs.set(page, tab);
  }
  return tab;
}
