/** Serves an app of `apps/` as `heddle start` does, and drives it as people do. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { announced, openLive } from "../examples/serve.ts";
import { freePorts } from "../product.ts";
import { test } from "../test.ts";

export { type Allowance, expect, SERVER_AWAY, test } from "../test.ts";

const CLI = fileURLToPath(new URL("../../packages/cli/bin/heddle.mjs", import.meta.url));

export interface ServeOptions {
  /** `run` follows changes of the folder; absent: `start`. */
  command?: "run" | "start";
  /** More words for the command line. */
  words?: readonly string[];
  /** Secrets, hosts to allow, and other settings. */
  environment?: Readonly<Record<string, string>>;
}

/** One server for all tests of a file, over a copy of the app's folder. */
export class ServedApp {
  origin = "";
  folder = "";
  #log = "";
  #port = 0;
  #child: ChildProcess | null = null;
  readonly #name: string;
  readonly #options: ServeOptions;

  constructor(name: string, options: ServeOptions) {
    this.#name = name;
    this.#options = options;
  }

  async prepare(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), `heddle-${this.#name}-`));
    await cp(fileURLToPath(new URL(`apps/${this.#name}`, import.meta.url)), this.folder, { recursive: true });
    [this.#port = 0] = await freePorts(1);
    await this.start();
  }

  /** Everything the server wrote. */
  get log(): string {
    return this.#log;
  }

  /** Starts the server again on the same port and data. */
  async start(): Promise<void> {
    const { command = "start", words = [], environment = {} } = this.#options;
    const child = spawn(
      process.execPath,
      [CLI, command, this.folder, "--port", String(this.#port), ...words],
      { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => {
        this.#log += part.toString();
      });
    this.origin = await announced(child, /Serving(?: with reload)? at (\S+)/);
  }

  /** As a service manager would with SIGTERM, or as a crash with SIGKILL; its data stays. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Opens a page of the app and waits until it is live: until then nobody could have used it either. */
  async open(page: Page, path = "/"): Promise<void> {
    await openLive(page, this.origin + path);
  }

  /** Changes a file of the folder, as an author does in an editor. */
  async edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(this.folder, file);
    await writeFile(path, change(await readFile(path, "utf8")));
  }
}

/** Serves `apps/<name>` before the tests of this file and ends it after them. */
export function serve(name: string, options: ServeOptions = {}): ServedApp {
  const app = new ServedApp(name, options);
  test.beforeAll(() => app.prepare());
  test.afterAll(() => app.remove());
  return app;
}
