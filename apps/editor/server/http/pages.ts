/** The editor's own pages: plain files that the build wrote, or Next's development server. */

import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

export interface PageOptions {
  /** Folder of the build. */
  folder: string;
  /** Sources for `frame-src`: the origins of drafts, as a CSP pattern. */
  frames: string;
  /** Where the editor's own sockets go: not every browser counts them among 'self'. */
  sockets: string;
  /** Sends what scripts and styles need before it is asked for: HTTPS only in production. */
  secure: boolean;
}

interface Page {
  body: Buffer;
  policy: string;
}

/** Serves the build. Pages are read once, with a policy that allows just their own inline scripts. */
export function createPages(
  options: PageOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const root = resolve(options.folder);
  const pages = new Map<string, Promise<Page>>();

  async function sendPage(
    file: string,
    status: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let page = pages.get(file);
    if (!page) {
      page = readPage(file, options);
      pages.set(file, page);
    }
    const { body, policy } = await page;
    response.writeHead(status, {
      ...pageHeaders(options.secure),
      "content-security-policy": policy,
      "content-type": TYPES[".html"]!,
      "content-length": body.byteLength,
      "cache-control": "no-cache",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://heddle");
    const found = await find(root, pathname);
    if (found === null) {
      const missing = join(root, "404.html");
      if (existsSync(missing)) await sendPage(missing, 404, request, response);
      else
        response
          .writeHead(404, { "content-type": "text/plain; charset=utf-8" })
          .end("There is no such page.\n");
      return;
    }
    if (found.file.endsWith(".html")) {
      await sendPage(found.file, 200, request, response);
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
      "content-length": found.size,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      // Names of what Next and Monaco build hold a hash of the content.
      "cache-control": pathname.startsWith("/_next/static/")
        ? "public, max-age=31536000, immutable"
        : "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(found.file)
        .on("error", () => response.destroy())
        .pipe(response);
  };
}

/** The file of a path: itself, its page, or for `/apps/<id>` the page of all apps. Never outside of the folder. */
async function find(root: string, pathname: string): Promise<{ file: string; size: number } | null> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const app = /^\/apps\/[^/]+\/?$/.test(path) ? ["/apps/_/index.html", "/apps/_.html"] : [];
  const candidates = path.endsWith("/")
    ? [`${path}index.html`, ...app]
    : [path, `${path}/index.html`, `${path}.html`, ...app];
  for (const candidate of candidates) {
    const file = resolve(join(root, candidate));
    if (!file.startsWith(root + sep)) continue;
    const facts = await stat(file).catch(() => null);
    if (facts?.isFile()) return { file, size: facts.size };
  }
  return null;
}

async function readPage(file: string, options: PageOptions): Promise<Page> {
  const body = await readFile(file);
  const hashes = new Set<string>();
  for (const [, attributes = "", script = ""] of body
    .toString("utf8")
    .matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=/.test(attributes) || script === "") continue;
    hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  return { body, policy: policyOf([...hashes].join(" "), options) };
}

/** @param inline what is allowed beside the site's own scripts */
function policyOf(inline: string, { frames, sockets }: PageOptions): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${inline}`.trim(),
    // Monaco and Radix set styles from scripts.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // The drafts' origins: to see whether they can be reached at all.
    `connect-src 'self' ${sockets} ${frames}`,
    "worker-src 'self' blob:",
    `frame-src ${frames}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function pageHeaders(secure: boolean): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(secure && { "strict-transport-security": "max-age=31536000" }),
  };
}
