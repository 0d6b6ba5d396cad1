/** Upgrades to websockets: those of an app's own pages become connections of the gateway, all others are refused. */

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { isSameOrigin, type TrustedProxies } from "@heddle/security";
import { type Server, WebSocketServer } from "ws";
import type { Gateway } from "../gateway/gateway.ts";
import { BrowserSocket, SocketConnection } from "../gateway/socket-connection.ts";
import { WINDOW_BITS } from "../gateway/stateless-deflate.ts";
import type { Limits } from "../limits.ts";
import type { RuntimeLog } from "../log.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { browserAddress } from "../nodes/peer-claims.ts";
import type { AppSource } from "../source/site.ts";
import { visitorOf } from "./connecting-visitor.ts";
import { type Addressee, parseTarget } from "./request.ts";

export interface SocketUpgradeOptions {
  source: AppSource;
  gateway: Gateway;
  limits: Limits;
  log: RuntimeLog;
  /** Proxies whose word on a browser's address counts. */
  trustedProxies: TrustedProxies;
  /** Path below which the app lives; "" = at the root of its origin. */
  basePath: string;
  /** Null where this process is alone. */
  nodes: Nodes | null;
}

export class SocketUpgrades {
  readonly #options: SocketUpgradeOptions;
  readonly #sockets: Server<typeof BrowserSocket>;

  constructor(options: SocketUpgradeOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({
      noServer: true,
      WebSocket: BrowserSocket,
      clientTracking: false,
      maxPayload: options.limits.frameBytes,
      perMessageDeflate: {
        threshold: 1024,
        // So that each frame can be taken by itself (`gateway/stateless-deflate.ts`).
        serverNoContextTakeover: true,
        clientNoContextTakeover: true,
        serverMaxWindowBits: WINDOW_BITS,
      },
    });
  }

  /** @param addressee null when the request names none of our hosts */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, addressee: Addressee | null): void {
    this.#accept(request, socket, head, addressee).catch((error: unknown) => {
      this.#options.log({ level: "error", message: `A socket could not be opened: ${String(error)}` });
      refuse(socket, 500, "Internal Server Error");
    });
  }

  async #accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    addressee: Addressee | null,
  ): Promise<void> {
    destroyOnError(socket);
    const { gateway, limits, source, log, trustedProxies, basePath, nodes } = this.#options;
    if (!addressee) return refuse(socket, 421, "Misdirected Request");
    const { host, authority, scheme } = addressee;
    const url = parseTarget(request.url, `${scheme}://${authority}`);
    if (url?.pathname !== `${basePath}/_heddle/socket`) return refuse(socket, 404, "Not Found");
    const { origin } = request.headers;
    const address = browserAddress(request, trustedProxies);
    if (!isSameOrigin(origin, authority, scheme)) {
      log({
        level: "warn",
        message: `A socket was refused: origin ${String(origin).slice(0, 200)} is not ${scheme}://${authority} (from ${address}).`,
      });
      return refuse(socket, 403, "Forbidden");
    }
    const site = await source.find(host);
    if (!site) return refuse(socket, 404, "Not Found");
    const asked = { request, site, url, path: "/_heddle/socket", address };
    const taken = await nodes?.takesSocket(asked, socket, head);
    if (taken === "done") return;
    if (taken === "unclear" || !gateway.hasRoom(address)) return refuse(socket, 503, "Service Unavailable");
    const { about, cookie } = visitorOf(request, site, address, { scheme, basePath });
    const addCookie = (headers: string[]) => {
      if (cookie !== null) headers.push(`Set-Cookie: ${cookie}`);
    };
    this.#sockets.once("headers", addCookie);
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
      gateway.add(new SocketConnection(accepted, socket, about, limits, gateway));
    });
    this.#sockets.off("headers", addCookie);
  }
}

/** Its listener lives as long as the socket, so it is one for all of them. */
function destroyOnError(socket: Duplex): void {
  socket.on("error", destroyIt);
}

function destroyIt(this: Duplex): void {
  this.destroy();
}

/** Answers an upgrade that does not become a socket. */
function refuse(socket: Duplex, status: number, words: string): void {
  const answer = `HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  // Whoever leaves their side of it open would keep the server from ending.
  socket.end(answer, () => socket.destroy());
}
