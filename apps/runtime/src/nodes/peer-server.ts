/** The listener for other nodes: it takes what one of them signed, and nothing else (SPEC.md N2). */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Key } from "@heddle/security";
import { admitClaims } from "./peer-claims.ts";
import type { NodeAddress } from "./registry.ts";

/** What becomes of requests that were admitted. */
export interface PeerRequests {
  onRequest(request: IncomingMessage, response: ServerResponse): void;
  onSocket(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers what is asked of this very node: where several listen on one port, it is reached here alone. False = it was asked of an app. */
  onMachine(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

export class PeerServer {
  readonly #server: Server;

  constructor(key: Key, self: string, requests: PeerRequests) {
    this.#server = createServer(
      { requestTimeout: 0, headersTimeout: 15_000, maxHeaderSize: 49_152 },
      async (request, response) => {
        if (!admitClaims(key, request, self)) {
          if (await requests.onMachine(request, response)) return;
          response.writeHead(403, { Connection: "close" }).end("This address is for nodes of Heddle.");
          return;
        }
        // Says that this node is well; the answer itself may take an app's time.
        response.writeProcessing();
        requests.onRequest(request, response);
      },
    );
    this.#server.on("upgrade", (request, socket, head) => {
      socket.on("error", () => socket.destroy());
      if (admitClaims(key, request, self)) requests.onSocket(request, socket, head);
      else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    });
  }

  /** Resolves with the address that others are told. @param port 0 = any free one */
  listen({ host, port }: NodeAddress): Promise<NodeAddress> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, () => {
        this.#server.off("error", reject);
        const bound = this.#server.address();
        resolve({ host, port: typeof bound === "object" && bound ? bound.port : port });
      });
    });
  }

  async close(): Promise<void> {
    this.#server.closeIdleConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      setTimeout(() => this.#server.closeAllConnections(), 500).unref();
    });
  }
}
