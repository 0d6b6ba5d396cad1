/** A runtime in this process that serves an app folder made of given files. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { RuntimeLogEntry } from "../log.ts";
import { createRuntime, type Runtime, type RuntimeOptions } from "../runtime.ts";
import { TestBrowser, type TestBrowserOptions } from "./test-browser.ts";

/** Path in the app folder to text. */
export type AppFiles = Record<string, string>;

export interface TestRuntime {
  runtime: Runtime;
  port: number;
  host: string;
  folder: string;
  dataFolder: string;
  logged: RuntimeLogEntry[];
  /** Opens the page in a new tab of a new browser. */
  open(options?: Partial<TestBrowserOptions>): Promise<TestBrowser>;
  write(files: AppFiles): Promise<void>;
  /** Ends the runtime and starts another on the same data. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function startTestRuntime(
  files: AppFiles,
  options: Partial<RuntimeOptions> = {},
): Promise<TestRuntime> {
  const base = await mkdtemp(join(tmpdir(), "heddle-runtime-"));
  const folder = join(base, "app");
  const dataFolder = join(base, "data");
  const logged: RuntimeLogEntry[] = [];
  const browsers: TestBrowser[] = [];
  await writeFiles(folder, files);
  const start = (port: number) =>
    createRuntime({
      port,
      dataFolder,
      apps: { kind: "folder", folder, watch: true },
      environment: {},
      log: (entry) => logged.push(entry),
      ...options,
    });
  const test: TestRuntime = {
    runtime: await start(0),
    port: 0,
    host: "",
    folder,
    dataFolder,
    logged,
    async open(changes = {}) {
      const browser = await TestBrowser.open({ port: test.port, host: test.host, ...changes });
      browsers.push(browser);
      return browser;
    },
    write: (changed) => writeFiles(folder, changed),
    async restart() {
      await test.runtime.close();
      test.runtime = await start(test.port);
    },
    async end() {
      for (const browser of browsers) browser.close();
      await test.runtime.close();
      await rm(base, { recursive: true, force: true });
    },
  };
  test.port = test.runtime.port;
  test.host = `app.localhost:${test.port}`;
  return test;
}

async function writeFiles(folder: string, files: AppFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
