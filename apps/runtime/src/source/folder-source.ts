/** The app of a folder: for `heddle run` and `heddle start`, with no database and no editor. Edits take effect at once. */

import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { parseEnv } from "node:util";
import { type FSWatcher, watch } from "chokidar";
import type { Compiler } from "../compile/compiler.ts";
import type { RuntimeLog } from "../log.ts";
import type { SiteKey } from "../store/store.ts";
import {
  type AppSource,
  isSameProgram,
  type Release,
  type Site,
  type SiteEvents,
  type SiteStatus,
} from "./site.ts";

export interface FolderSourceOptions {
  folder: string;
  dataFolder: string;
  compiler: Compiler;
  log: RuntimeLog;
  /** Reload when files change. */
  watch: boolean;
  /** The address it listens on: on others than loopback the machine's own addresses are answered too. */
  listenHost: string;
  /** Where people reach it, when a proxy stands before it. */
  publicUrl: string | null;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Editors write a file in several steps; wait for the last, milliseconds. */
const SETTLE_MILLISECONDS = 40;
const SECRET_PREFIX = "HEDDLE_SECRET_";
/** Never handed to app code, whatever it asks for. */
const OWN_VARIABLES = /^(HEDDLE_(?!SECRET_)|DATABASE_URL$|REDIS_URL$|PATH$|HOME$|NODE_|npm_)/;

export class FolderSource implements AppSource {
  readonly #options: FolderSourceOptions;
  readonly #root: string;
  readonly #site: FolderSite;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isCompiling = false;
  #isStale = false;
  #events: SiteEvents | null = null;

  constructor(options: FolderSourceOptions) {
    this.#options = options;
    this.#root = resolve(options.folder);
    this.#site = new FolderSite(this.#root, options.environment);
  }

  async start(events: SiteEvents): Promise<void> {
    this.#events = events;
    if (this.#options.watch) await this.#watch();
    await this.#compile();
  }

  /**
   * By chokidar: Node's own recursive watcher looks at files, and where an editor saves by putting a new file in the place of the old one it
   * sees the first time only.
   */
  async #watch(): Promise<void> {
    const watcher = watch(this.#root, {
      ignoreInitial: true,
      ignored: (path) => isAside(relative(this.#root, path)),
    });
    this.#watcher = watcher;
    watcher.on("error", (error) => {
      this.#options.log({
        level: "warn",
        message: `Changes of ${this.#root} are not seen any more: ${String(error)}`,
      });
    });
    await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
    watcher.on("all", () => {
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#compile(), SETTLE_MILLISECONDS);
    });
  }

  async #compile(): Promise<void> {
    if (this.#isCompiling) {
      this.#isStale = true;
      return;
    }
    this.#isCompiling = true;
    try {
      await this.#site.readSecrets();
      const { release, diagnostics } = await this.#options.compiler.compile(this.#site.id, {
        kind: "folder",
        root: this.#root,
        memory: join(this.#options.dataFolder, "folder-app.json"),
      });
      this.#site.diagnostics = diagnostics;
      for (const one of diagnostics) {
        const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(":");
        this.#options.log({
          level: one.severity === "error" ? "error" : "warn",
          message: `${place ? `${place}: ` : ""}${one.message}`,
        });
      }
      this.#events?.onDiagnostics(this.#site, diagnostics);
      const { current } = this.#site;
      const isNew = release && !(current && isSameProgram(release, current));
      if (release) this.#site.current = release;
      if (release && isNew) this.#events?.onRelease(this.#site, release);
    } catch (error) {
      const message = `The app folder cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      this.#options.log({ level: "error", message });
      this.#site.diagnostics = [{ severity: "error", code: "folder-unreadable", message }];
    } finally {
      this.#isCompiling = false;
    }
    if (this.#isStale) {
      this.#isStale = false;
      await this.#compile();
    }
  }

  hosts(port: number): string[] {
    const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `*.localhost:${port}`];
    if (!/^(localhost|127\.|::1$)/.test(this.#options.listenHost)) {
      for (const address of Object.values(networkInterfaces()).flat()) {
        if (address)
          hosts.push(`${address.family === "IPv6" ? `[${address.address}]` : address.address}:${port}`);
      }
    }
    if (this.#options.publicUrl) hosts.push(new URL(this.#options.publicUrl).host);
    return hosts;
  }

  async find(): Promise<Site> {
    return this.#site;
  }

  slugHost(): null {
    return null;
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
    if (this.#timer) clearTimeout(this.#timer);
  }
}

/** Is it no part of the app? Packages, what exports carry along, hidden files; but secrets in `.env` are. */
function isAside(path: string): boolean {
  return /(^|[\\/])(node_modules|vendor|\.[^\\/]*)([\\/]|$)/.test(path) && basename(path) !== ".env";
}

class FolderSite implements Site {
  readonly key: SiteKey = { workspaceId: "folder", appId: "folder", environment: "production" };
  readonly id = "folder";
  readonly isDraft = false;
  readonly swapsLive = true;
  readonly #root: string;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #file: Record<string, string | undefined> = {};
  current: Release | null = null;
  diagnostics: import("@heddle/schema").Diagnostic[] = [];

  constructor(root: string, environment: Readonly<Record<string, string | undefined>>) {
    this.#root = root;
    this.#environment = environment;
  }

  get newest(): Release | null {
    return this.current;
  }

  async status(): Promise<SiteStatus> {
    return this.current
      ? { kind: "ready", release: this.current }
      : { kind: "broken", diagnostics: this.diagnostics };
  }

  async release(programHash: string): Promise<Release | null> {
    return this.current?.program.hash === programHash ? this.current : null;
  }

  async asset(hash: string): Promise<Buffer | null> {
    const path = Object.entries(this.current?.app.assets ?? {}).find(([, asset]) => asset.hash === hash)?.[0];
    if (path === undefined) return null;
    // Loaded when first needed: the codec brings a parser along.
    const { resolveInside } = await import("@heddle/codec/folder");
    return readFile(resolveInside(this.#root, path)).catch(() => null);
  }

  /** `.env` in the folder is for secrets only; it never reaches the app as files do. */
  async readSecrets(): Promise<void> {
    const text = await readFile(join(this.#root, ".env"), "utf8").catch(() => "");
    this.#file = parseEnv(text);
  }

  /** `HEDDLE_SECRET_<NAME>` of the environment, `<NAME>` in `.env`, or `<NAME>` of the environment, in this order. */
  async secret(name: string): Promise<string | null> {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || OWN_VARIABLES.test(name)) return null;
    return this.#environment[SECRET_PREFIX + name] ?? this.#file[name] ?? this.#environment[name] ?? null;
  }
}
