/** The browser's bundles: names carry their hashes, so they are kept for ever; sent as they were compressed at build time. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { IconNode } from "@heddle/components/icons";
import type { ClientManifest } from "@heddle/renderer/document";
import { acceptsEncoding } from "./encoding.ts";

export interface ClientFile {
  bytes: Buffer;
  headers: Record<string, string>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  woff2: "font/woff2",
};
const NAME = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/){0,3}[A-Za-z0-9_-][A-Za-z0-9._-]*\.(js|css|json|woff2)$/;
/** Files up to this size stay in memory once asked for, all together at most `KEPT_BYTES`. */
const KEPT_FILE_BYTES = 256 * 1024;
const KEPT_BYTES = 4 * 1024 * 1024;

export class ClientFiles {
  readonly #folder: string;
  #manifest: { builtAt: number; content: ClientManifest } | null = null;
  #kept = new Map<string, Buffer>();
  #keptBytes = 0;
  readonly #icons = new Map<string, IconNode | undefined>();
  #iconFolder: string | null = null;

  /** @param folder where `manifest.json` lies */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** As of the last build: while people work on Heddle, the files change under a running runtime. @throws when there was none */
  manifest(): ClientManifest {
    const file = join(this.#folder, "manifest.json");
    const builtAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    // In the middle of a build there is none for a moment; the one before still describes what browsers hold.
    if (builtAt === undefined && this.#manifest) return this.#manifest.content;
    if (builtAt === undefined) {
      throw new Error(`The browser's bundles are missing (${file}). Run "npm run build" first.`);
    }
    if (this.#manifest?.builtAt !== builtAt) {
      this.#manifest = { builtAt, content: JSON.parse(readFileSync(file, "utf8")) as ClientManifest };
    }
    return this.#manifest.content;
  }

  /** Icon data for first HTML; icons are small files, each read once. */
  readonly findIcon = (name: string): IconNode | undefined => {
    if (!/^[a-z0-9-]+$/.test(name)) return undefined;
    if (this.#icons.has(name)) return this.#icons.get(name);
    let icon: IconNode | undefined;
    try {
      icon = JSON.parse(readFileSync(join(this.#iconsIn(), `${name}.json`), "utf8")) as IconNode;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    this.#icons.set(name, icon);
    return icon;
  };

  #iconsIn(): string {
    // One folder, named by the version of the icons.
    this.#iconFolder ??= join(this.#folder, "icons", readdirSync(join(this.#folder, "icons"))[0] ?? "");
    return this.#iconFolder;
  }

  /** A file in the best encoding the browser takes, or null when there is none of this name. */
  async find(name: string, acceptEncoding: string | undefined): Promise<ClientFile | null> {
    const extension = NAME.exec(name)?.[1];
    if (extension === undefined || name === "manifest.json") return null;
    const headers: Record<string, string> = {
      "Content-Type": TYPES[extension]!,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    };
    for (const [coding, suffix] of [
      ["br", ".br"],
      ["gzip", ".gz"],
    ] as const) {
      if (extension === "woff2" || !acceptsEncoding(acceptEncoding, coding)) continue;
      const bytes = await this.#read(`${name}${suffix}`);
      if (bytes) return { bytes, headers: { ...headers, "Content-Encoding": coding } };
    }
    const bytes = await this.#read(name);
    return bytes && { bytes, headers };
  }

  async #read(name: string): Promise<Buffer | null> {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const path = join(this.#folder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const bytes = await readFile(path);
    if (bytes.length <= KEPT_FILE_BYTES) {
      if (this.#keptBytes + bytes.length > KEPT_BYTES) {
        this.#kept = new Map();
        this.#keptBytes = 0;
      }
      this.#kept.set(name, bytes);
      this.#keptBytes += bytes.length;
    }
    return bytes;
  }
}
