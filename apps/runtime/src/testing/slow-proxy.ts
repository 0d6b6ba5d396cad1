/**
 * A proxy before a server that is merely slow: what goes through it is late, or held for as long as a test says, and otherwise whole and in
 * order. What a client asked reaches the server also when the client has given up meanwhile, as on a real network.
 */

import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How late a piece is, milliseconds; asked for each. */
export type Delay = () => number;

const AT_ONCE: Delay = () => 0;

export class SlowProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Resolves when what is held may go on; null = nothing is to be held. */
  #held: Promise<void> | null = null;
  /** Connections that clients have made so far. */
  connections = 0;
  /** Of what the server answers. */
  delay: Delay = AT_ONCE;

  /** @param path the unix socket that the server listens on */
  private constructor(path: string) {
    this.#server = createServer((client) => {
      this.connections += 1;
      const server = connect(path);
      this.#carry(client, server, async () => this.#held ?? undefined);
      this.#carry(server, client, async (at) => {
        const late = at + this.delay() - performance.now();
        if (late > 0) await wait(late, undefined, { ref: false });
      });
    });
  }

  static async start(path: string): Promise<SlowProxy> {
    const proxy = new SlowProxy(path);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** What is asked from now on does not reach the server, until the function that this gives is called: then it does, in its order. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return resolve;
  }

  /** What is asked from now on passes again; what is held stays so. */
  pass(): void {
    this.#held = null;
  }

  #carry(from: Socket, to: Socket, until: (at: number) => Promise<void>): void {
    this.#sockets.add(from);
    let last = Promise.resolve();
    const inTurn = (work: () => void) => {
      const due = until(performance.now());
      last = last.then(() => due).then(work);
    };
    from.on("error", () => undefined);
    from.on("data", (bytes: Buffer) => inTurn(() => to.writable && to.write(bytes)));
    from.on("close", () => {
      this.#sockets.delete(from);
      inTurn(() => to.destroySoon());
    });
  }

  end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
