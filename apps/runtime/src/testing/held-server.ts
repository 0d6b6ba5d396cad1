/** A server outside that answers when a test says so: what an app's handler waits for takes exactly that long. */

import { createServer, type Server, type ServerResponse } from "node:http";
import { expect } from "vitest";

export class HeldServer {
  readonly #server: Server;
  readonly #waiting: ServerResponse[] = [];
  #asked = 0;

  private constructor() {
    this.#server = createServer((_, response) => {
      this.#asked += 1;
      this.#waiting.push(response);
    });
  }

  static async start(): Promise<HeldServer> {
    const held = new HeldServer();
    await new Promise<void>((resolve) => held.#server.listen(0, "127.0.0.1", resolve));
    return held;
  }

  /** With its port, as an operator allows it. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  get address(): string {
    return `http://${this.host}/`;
  }

  /** Resolves when it was asked so often in all. Rejects when it was asked more often, or not after a while. */
  async asked(times: number): Promise<void> {
    await expect.poll(() => this.#asked, { timeout: 30_000 }).toBe(times);
  }

  /** Answers whoever waits. */
  answer(): void {
    for (const response of this.#waiting.splice(0)) response.end("done");
  }

  end(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
