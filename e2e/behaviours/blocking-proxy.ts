/**
 * A proxy as companies have them: it passes on requests, and refuses the tunnels that websockets ask for. What it passes on can come from another
 * address of this machine.
 */

import { createServer, request, type Server } from "node:http";
import { connect, type Socket } from "node:net";

export class BlockingProxy {
  readonly #server: Server;
  readonly #from: string;
  readonly #sockets = new Set<Socket>();
  /** Websockets that were asked for. */
  asked = 0;
  /** From now on it lets them through. */
  isOpen = false;
  address = "";

  /** @param from address that its own connections come from */
  constructor(from = "127.0.0.1") {
    this.#from = from;
    this.#server = createServer((incoming, response) => {
      const { pathname, search, port, host } = new URL(incoming.url ?? "");
      const outgoing = request(
        {
          host: "127.0.0.1",
          localAddress: this.#from,
          port,
          path: pathname + search,
          method: incoming.method,
          headers: { ...incoming.headers, host },
          agent: false,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
          answer.pipe(response);
          answer.on("error", () => response.destroy());
        },
      );
      outgoing.on("error", () => {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      });
      response.on("close", () => outgoing.destroy());
      incoming.pipe(outgoing);
    });
    this.#server.on("connect", ({ url = "" }, socket: Socket) => {
      this.asked += 1;
      socket.on("error", () => socket.destroy());
      if (!this.isOpen) {
        socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      const to = { port: Number(url.split(":")[1]), host: "127.0.0.1", localAddress: this.#from };
      const upstream = connect(to, () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const bound = this.#server.address();
    if (typeof bound !== "object" || bound === null) throw new Error("The proxy has no address.");
    this.address = `http://127.0.0.1:${bound.port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
