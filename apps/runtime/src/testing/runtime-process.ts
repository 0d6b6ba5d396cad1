/** Starts `folder-runtime.ts` as a child process and kills it on demand. */

import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RuntimeOptions } from "../runtime.ts";
import { TestBrowser, type TestBrowserOptions } from "./test-browser.ts";
import type { AppFiles } from "./test-runtime.ts";

/** What the process says of itself when asked. */
export interface ProcessReport {
  counts: {
    programs: number;
    sessions: number;
    provisional: number;
    hibernated: number;
    connections: number;
  };
  /** Resident bytes of the gateway. */
  rss: number;
  /** Bytes of the gateway's heap that are in use, without garbage. */
  heap: number;
  processes: { kind: string; pid: number; megabytes: number }[];
}

export class RuntimeProcess {
  readonly #settings: Record<string, unknown>;
  readonly #base: string;
  readonly #browsers: TestBrowser[] = [];
  #child: ChildProcess | null = null;
  port = 0;

  private constructor(base: string, settings: Record<string, unknown>) {
    this.#base = base;
    this.#settings = settings;
  }

  static async start(files: AppFiles, options: Partial<RuntimeOptions> = {}): Promise<RuntimeProcess> {
    const base = await mkdtemp(join(tmpdir(), "heddle-runtime-"));
    const folder = join(base, "app");
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const started = new RuntimeProcess(base, {
      dataFolder: join(base, "data"),
      apps: { kind: "folder", folder, watch: false },
      compiler: { version: `tested by ${process.pid}` },
      ...options,
    });
    await started.start();
    return started;
  }

  /** First label of the host name: whatever for a folder, an app's slug for a database. */
  label = "app";

  get host(): string {
    return `${this.label}.localhost:${this.port}`;
  }

  get nodeFolder(): string {
    return String(this.#settings.nodeFolder ?? this.#settings.dataFolder);
  }

  /** Its name among the nodes of an installation. */
  get nodeId(): string {
    return readFileSync(join(this.nodeFolder, "node"), "utf8").trim();
  }

  /** It was started, and has not ended. */
  get isUp(): boolean {
    const child = this.#child;
    return child !== null && child.exitCode === null && child.signalCode === null;
  }

  /** Of the gateway. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get dataFolder(): string {
    return String(this.#settings.dataFolder);
  }

  async start(): Promise<void> {
    const script = fileURLToPath(new URL("./folder-runtime.ts", import.meta.url));
    const child = fork(script, [JSON.stringify({ ...this.#settings, port: this.port })], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // As `npm start` starts it.
      execArgv: [
        "--disable-warning=ExperimentalWarning",
        "--max-semi-space-size=8",
        "--heap-growing-percent=40",
      ],
    });
    this.#child = child;
    const ready = await new Promise<{ port: number }>((resolve, reject) => {
      child.once("message", (message) => resolve(message as { port: number }));
      child.once("exit", (code) => reject(new Error(`The runtime ended with ${code} before it was ready.`)));
    });
    this.port = ready.port;
  }

  /** `kill -9` of the gateway; resolves when it is gone. */
  kill(): Promise<number | null> {
    return this.#end("SIGKILL");
  }

  /** Asks it to end; resolves with its exit code when it has drained and is gone. */
  stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child!;
    const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return gone;
  }

  /** Stands still, as under a debugger or on a machine without memory; or goes on. */
  freeze(isFrozen: boolean): void {
    this.#child!.kill(isFrozen ? "SIGSTOP" : "SIGCONT");
  }

  /** No file of the gateway may grow beyond so many bytes: a write that does breaks off in its middle, as on a disk that is full. */
  limitFiles(bytes: number | "unlimited"): void {
    const { status, stderr, error } = spawnSync("prlimit", [
      `--pid=${this.#child!.pid}`,
      `--fsize=${bytes}:`,
    ]);
    if (status !== 0) throw error ?? new Error(`prlimit: ${stderr}`);
  }

  report(): Promise<ProcessReport> {
    const child = this.#child!;
    return new Promise((resolve) => {
      child.once("message", (message) => resolve(message as ProcessReport));
      child.send("report");
    });
  }

  async open(changes: Partial<TestBrowserOptions> = {}): Promise<TestBrowser> {
    const browser = await TestBrowser.open({ port: this.port, host: this.host, ...changes });
    this.#browsers.push(browser);
    return browser;
  }

  closeBrowsers(): void {
    for (const browser of this.#browsers.splice(0)) browser.close();
  }

  async end(): Promise<void> {
    this.closeBrowsers();
    if (this.isUp) await this.kill();
    await rm(this.#base, { recursive: true, force: true });
  }
}
