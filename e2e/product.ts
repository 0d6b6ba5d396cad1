import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const START_LIMIT = 300_000;

/** Heddle as `npm start` runs it, on ports and a data folder of its own. */
export interface Product {
  /** The editor. */
  url: string;
  port: number;
  runtimePort: number;
  data: string;
  /** Everything it wrote on standard error, for a test that failed. */
  log(): string;
  /** As a service manager would; resolves with the exit code. The data stays. */
  stop(): Promise<number | string | null>;
  /** As Ctrl-C in a terminal would: all of its process group is told. Resolves with its exit code, or the signal that it ended by. */
  interrupt(): Promise<number | string | null>;
  /** As `kill -9` of it would; its children have to notice by themselves. */
  kill(): Promise<void>;
  /** Starts it again, with the same ports and data. */
  start(): Promise<void>;
  /** Stops it and throws the data away. */
  remove(): Promise<void>;
}

/** Starts Heddle and waits for the line with its address; with `npm`, as people do: `npm start`, leading a process group. */
export async function startProduct(
  environment: Record<string, string> = {},
  { npm = false } = {},
): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), "heddle-e2e-"));
  // As root the database runs as another user, who may pass through.
  chmodSync(data, 0o711);
  const [port, runtimePort] = await freePorts(2);
  if (port === undefined || runtimePort === undefined) throw new Error("two ports were asked for");
  let child: ChildProcess | null = null;
  let log = "";
  let url = "";

  async function start(): Promise<void> {
    const args = ["--port", String(port), "--runtime-port", String(runtimePort), "--data", data];
    const [command, ...words] = npm
      ? ["npm", "start", "--", ...args]
      : [process.execPath, resolve("scripts/start.mjs"), ...args];
    const started = spawn(command!, words, {
      detached: npm,
      // The suite's own settings are not the product's.
      env: { ...process.env, DATABASE_URL: "", PUBLIC_URL: "", HOST: "", NODE_OPTIONS: "", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    started.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    url = await new Promise<string>((done, fail) => {
      let output = "";
      const limit = setTimeout(() => {
        started.kill("SIGTERM");
        fail(new Error(`Heddle was not ready in time.\n${log}`));
      }, START_LIMIT);
      started.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const line = /^Heddle is ready: (\S+)/m.exec(output);
        if (!line?.[1]) return;
        clearTimeout(limit);
        done(line[1]);
      });
      started.once("exit", (code) => {
        clearTimeout(limit);
        fail(new Error(`Heddle did not start (${code}).\n${log}`));
      });
    });
  }

  async function end(signal: NodeJS.Signals, group = false): Promise<number | string | null> {
    const current = child;
    if (!current || current.exitCode !== null || current.signalCode !== null)
      return current?.exitCode ?? null;
    const ended = new Promise<number | string | null>((done) =>
      current.once("exit", (code, by) => done(code ?? by)),
    );
    if (group && current.pid) process.kill(-current.pid, signal);
    else current.kill(signal);
    return ended;
  }

  await start();
  return {
    get url() {
      return url;
    },
    port,
    runtimePort,
    data,
    log: () => log,
    stop: () => end("SIGTERM"),
    interrupt: () => end("SIGINT", true),
    kill: async () => void (await end("SIGKILL")),
    start,
    async remove() {
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Ports that are free now, none of them twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done, fail) => {
          server.once("error", fail);
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            if (address !== null && typeof address === "object") done(address.port);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
