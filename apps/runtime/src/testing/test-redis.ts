/** A real Redis (or Valkey) for a test file: on a socket in a temporary folder, reached by nobody else, ended with the test. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "@redis/client";

export interface TestRedisOptions {
  /** Every write is on the disk before it is answered; else a restart finds nothing. */
  keepsAll?: boolean;
  /** Lines of its configuration, such as `["proto-max-bulk-len", "1mb"]`. */
  settings?: [string, string][];
}

const NAMES = ["redis-server", "valkey-server"];
const START_MILLISECONDS = 20_000;

/** Call it in `beforeAll`, `end` in `afterAll`, after closing what uses it. */
export async function createTestRedis(options: TestRedisOptions = {}): Promise<TestRedis> {
  const redis = new TestRedis(await mkdtemp(join(tmpdir(), "heddle-redis-")), options);
  await redis.start();
  return redis;
}

export class TestRedis {
  readonly url: string;
  /** The socket that it listens on. */
  readonly path: string;
  readonly #folder: string;
  readonly #options: TestRedisOptions;
  #child: ChildProcess | null = null;

  constructor(folder: string, options: TestRedisOptions) {
    this.#folder = folder;
    this.#options = options;
    this.path = join(folder, "redis.sock");
    this.url = `unix://${this.path}`;
  }

  /** Starts it, anew after `kill`; resolves when it answers. */
  async start(): Promise<void> {
    const { keepsAll = false, settings = [] } = this.#options;
    const given: [string, string][] = [
      ["port", "0"],
      ["unixsocket", this.path],
      ["dir", this.#folder],
      ["save", ""],
      ["appendonly", keepsAll ? "yes" : "no"],
      ["appendfsync", "always"],
      ...settings,
    ];
    const words = given.flatMap(([name, value]) => [`--${name}`, value]);
    let output = "";
    const child = spawn(server(), words, { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        output = (output + part).slice(-4_000);
      });
    }
    this.#child = child;
    const until = performance.now() + START_MILLISECONDS;
    while ((await this.command("PING").catch(() => null)) !== "PONG") {
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`Redis does not start: ${output}`);
      await wait(20);
    }
  }

  /** Asks it something over a connection of its own. */
  async command(...words: string[]): Promise<unknown> {
    const client = createClient({ url: this.url, socket: { reconnectStrategy: false } });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await client.sendCommand(words);
    } finally {
      client.destroy();
    }
  }

  /** `kill -9`; resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  /** It stands still, with its connections open, until `resume`. */
  suspend(): void {
    this.#child?.kill("SIGSTOP");
  }

  resume(): void {
    this.#child?.kill("SIGCONT");
  }

  async end(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function server(): string {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const candidates = [
    process.env.HEDDLE_REDIS_SERVER,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found)
    throw new Error(
      "There is no redis-server for this test; install it, or name one in HEDDLE_REDIS_SERVER.",
    );
  return found;
}
