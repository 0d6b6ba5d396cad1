/** HTTP of all apps: the app is found by the Host header only, and every answer carries the security headers. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { DRAFT_PARAMETER } from "@heddle/renderer/document";
import type { Downloads } from "../files/downloads.ts";
import type { FileStorage } from "../files/storage.ts";
import type { Uploads } from "../files/uploads.ts";
import type { CookieTickets } from "../kept/cookie-tickets.ts";
import { ProgramError } from "../live/program-services.ts";
import { NoSuchPage } from "../live/visit.ts";
import { browserAddress, isFromPeer } from "../nodes/peer-claims.ts";
import type { PeerRequests } from "../nodes/peer-server.ts";
import type { Operations } from "../operations/operations.ts";
import { crawlerAsset, crawlerFile } from "../routing/crawlers.ts";
import { EMBED_SCRIPT } from "../routing/embed-script.ts";
import type { DraftGuard } from "../source/draft-access.ts";
import type { Release, Site } from "../source/site.ts";
import { sendBody, sendMessagePage, sendPlain } from "./answer.ts";
import { findAsset } from "./assets.ts";
import { answerCookie, COOKIE_PATH } from "./cookie-route.ts";
import { answerDownload, downloadOf } from "./download.ts";
import { failurePage, MOVING } from "./failure-page.ts";
import { COMMON_HEADERS, INERT_POLICY } from "./headers.ts";
import type { MessagePage } from "./message-page.ts";
import { MessageStreams } from "./message-streams.ts";
import { type Asked, type PageAnswerOptions, PageAnswers } from "./page-answer.ts";
import { programFile } from "./program-file.ts";
import {
  type Addressee,
  addresseeOf,
  decodePath,
  parseTarget,
  schemeOf,
  withoutBasePath,
} from "./request.ts";
import { type SocketUpgradeOptions, SocketUpgrades } from "./socket-upgrades.ts";
import { sendFile } from "./stored-file.ts";
import { UploadRequests } from "./uploads.ts";

export interface WebServerOptions extends PageAnswerOptions, SocketUpgradeOptions {
  /** Of hosts that are not loopback names. */
  publicScheme: "http" | "https";
  draftAccess: DraftGuard;
  tickets: CookieTickets;
  operations: Operations;
  uploads: Uploads;
  downloads: Downloads;
  storage: FileStorage;
}

/** A file that the app keeps. */
const STORED_FILE = /^\/_heddle\/files\/([A-Za-z0-9_-]{22})$/;
/** What a program has for browsers, by its hash: whoever knows it has had the page. */
const PROGRAM_FILE = /^\/_heddle\/(templates|styles|client-modules|routes)\/([A-Za-z0-9_-]+)\.(json|css|js)$/;

const NOTHING_HERE: MessagePage = {
  status: 404,
  title: "There is no app here",
  text: "Check the address, or ask whoever gave it to you.",
};

export class WebServer {
  readonly server: Server;
  readonly #options: WebServerOptions;
  readonly #upgrades: SocketUpgrades;
  readonly #pages: PageAnswers;
  readonly #uploads: UploadRequests;
  readonly #streams: MessageStreams;
  #hosts: string[] = [];

  constructor(options: WebServerOptions) {
    this.#options = options;
    this.#upgrades = new SocketUpgrades(options);
    this.#pages = new PageAnswers(options, (...message) => this.#message(...message));
    this.#uploads = new UploadRequests(options);
    this.#streams = new MessageStreams(options);
    const { onRequest, onSocket } = this.requests;
    this.server = createServer(
      { requestTimeout: 30_000, headersTimeout: 15_000, maxHeaderSize: 32_768 },
      onRequest,
    );
    this.server.on("upgrade", onSocket);
  }

  /** What is done with requests, whichever listener they came to. */
  readonly requests: PeerRequests = {
    onRequest: (request, response) => {
      this.#answer(request, response).catch((error: unknown) => this.#failed(request, response, error));
    },
    onSocket: (request, socket, head) => {
      this.#upgrades.accept(request, socket, head, this.#addressee(request));
    },
    onMachine: (request, response) =>
      this.#options.operations.answer(request, response).catch((error: unknown) => {
        this.#failed(request, response, error);
        return true;
      }),
  };

  /** Resolves with the port. @param isShared other processes listen on it too: the system spreads connections over them */
  listen(host: string, port: number, isShared = false): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen({ port, host, reusePort: isShared }, () => {
        this.server.off("error", reject);
        const address = this.server.address();
        const bound = typeof address === "object" && address ? address.port : port;
        this.#hosts = this.#options.source.hosts(bound);
        resolve(bound);
      });
    });
  }

  #addressee(request: IncomingMessage): Addressee | null {
    return addresseeOf(request, this.#hostsOf(request), this.#options.publicScheme);
  }

  /** A node that handed the request on has looked at its host, at the port where that one listens. */
  #hostsOf(request: IncomingMessage): readonly string[] {
    if (!isFromPeer(request)) return this.#hosts;
    return this.#options.source.hosts(Number(/:(\d+)$/.exec(request.headers.host ?? "")?.[1] ?? 80));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    if (await this.#options.operations.answer(request, response)) return;
    const addressee = this.#addressee(request);
    if (!addressee) {
      sendPlain(response, 421, "This server does not answer to this host name.");
      return;
    }
    const { host, authority, scheme } = addressee;
    const url = parseTarget(request.url, `${scheme}://${authority}`);
    if (!url) {
      sendPlain(response, 400, "The address cannot be read.");
      return;
    }
    const { basePath } = this.#options;
    const path = withoutBasePath(url.pathname, basePath);
    if (path === null) {
      sendMessagePage({ request, response }, { ...NOTHING_HERE, homeLink: `${basePath}/` });
      return;
    }
    const asked: Asked = { request, response, ...addressee, url, path };
    if (await this.#isAnotherNodes(asked)) return;
    if (request.method === "POST" && path === COOKIE_PATH) {
      const site = await this.#options.source.find(host);
      if (site) return answerCookie(asked, site, this.#options.apps, this.#options.tickets, basePath);
    }
    const takesOthers = UploadRequests.concerns(path) || MessageStreams.concerns(path);
    if (request.method !== "GET" && request.method !== "HEAD" && !takesOthers) {
      response.setHeader("Allow", "GET, HEAD");
      sendPlain(response, 405, "Only GET and HEAD are answered here.");
      return;
    }
    if (path.startsWith("/_heddle/client/")) return this.#clientFile(asked);
    if (path === "/_heddle/embed.js") return this.#embedScript(asked);
    const slug = /^\/a\/([a-z0-9-]+)(\/.*)?$/.exec(path);
    const target = host.label === null && slug ? this.#options.source.slugHost(slug[1]!, host) : null;
    if (target) {
      sendPlain(response, 302, "", {
        Location: `${schemeOf(target.split(":")[0]!, this.#options.publicScheme)}://${target}${slug?.[2] ?? "/"}${url.search}`,
      });
      return;
    }
    const site = await this.#options.source.find(host);
    if (!site) {
      sendMessagePage(asked, NOTHING_HERE);
      return;
    }
    await this.#answerSite(asked, site);
  }

  /** Hands on what belongs to another node. */
  async #isAnotherNodes({ request, response, host, url, path }: Asked): Promise<boolean> {
    const { nodes, source, trustedProxies } = this.#options;
    if (!nodes || isOfEveryNode(path)) return false;
    const site = await source.find(host);
    if (!site) return false;
    const address = browserAddress(request, trustedProxies);
    const taken = await nodes.takesRequest({ request, site, url, path, address }, response);
    if (taken === "unclear" && path.startsWith("/_heddle/"))
      sendPlain(response, 503, MOVING.title, { "Retry-After": "1" });
    else if (taken === "unclear") sendMessagePage({ request, response }, MOVING);
    return taken !== "here";
  }

  /** A file that this node does not have may be another's. */
  async #missing({ request, response }: Asked, text: string): Promise<void> {
    const { nodes, trustedProxies } = this.#options;
    const address = browserAddress(request, trustedProxies);
    if (await nodes?.takesMissing({ request, address }, response)) return;
    sendPlain(response, 404, text);
  }

  async #answerSite(asked: Asked, site: Site): Promise<void> {
    const { path, request } = asked;
    const resource = PROGRAM_FILE.exec(path);
    if (site.isDraft && !(await this.#maySee(asked, site))) {
      // Of programs that run already: nothing is compiled for strangers.
      if (resource) return this.#programFile(asked, site, null, resource[1]!, resource[2]!);
      this.#message(asked, site, {
        status: 403,
        title: "This draft opens in the editor",
        text: "A draft is shown only to those who work on the app. Open it from the editor; an older page of it may need to be reloaded there.",
      });
      return;
    }
    if (UploadRequests.concerns(path)) return this.#uploads.answer(asked, site);
    if (MessageStreams.concerns(path)) return this.#streams.answer(asked, site);
    const stored = STORED_FILE.exec(path);
    if (stored) return this.#storedFile(asked, site, stored[1]!);
    const made = downloadOf(path);
    if (made !== null)
      return answerDownload(asked, site, this.#options.downloads, made, this.#options.basePath);
    await this.#options.apps.settled(site);
    const status = await site.status();
    if (status.kind === "unpublished") {
      this.#message(asked, site, {
        status: 404,
        title: "This app is not published",
        text: "Its makers have taken it offline, or have not published it yet.",
      });
      return;
    }
    if (status.kind === "broken") {
      this.#message(asked, site, {
        status: 500,
        title: "This app does not build yet",
        text: "Mend what is listed here and reload the page.",
        diagnostics: status.diagnostics.filter((one) => one.severity === "error"),
      });
      return;
    }
    if (resource) return this.#programFile(asked, site, status.release, resource[1]!, resource[2]!);
    if (path.startsWith("/_heddle/")) return sendPlain(asked.response, 404, "There is nothing here.");
    if (path.startsWith("/assets/")) {
      const name = decodePath(path);
      const asset = await findAsset(site, status.release, name, request.headers["if-none-match"]);
      return sendBody(asked, asset.status, asset.headers, asset.bytes ?? Buffer.alloc(0));
    }
    if (await this.#crawlerFile(asked, site, status.release)) return;
    await this.#pages.answer(asked, site, status.release);
  }

  /** Whoever knows a file's id was given it: the ids cannot be guessed. */
  async #storedFile(asked: Asked, site: Site, id: string): Promise<void> {
    const { storage } = this.#options;
    const about = await storage.find(site.key, id);
    if (!about) return this.#missing(asked, "There is no such file.");
    await sendFile(asked, {
      ...about,
      etag: `"${id}"`,
      cacheControl: "private, max-age=31536000, immutable",
      open: (range) => storage.open(site.key, id, range),
    });
  }

  /** The draft token stands in the page's own address; what the page loads tells that address as its referrer. */
  async #maySee({ url, request, authority }: Asked, site: Site): Promise<boolean> {
    let token = url.searchParams.get(DRAFT_PARAMETER);
    if (token === null) {
      const referrer = parseTarget(request.headers.referer, undefined);
      if (referrer?.host !== authority.toLowerCase()) return false;
      token = referrer.searchParams.get(DRAFT_PARAMETER);
    }
    return (await this.#options.draftAccess.admit(token ?? undefined, site.key.appId)) !== null;
  }

  /** What search engines ask for, unless the app has a page at that address. True when it was answered. */
  async #crawlerFile(asked: Asked, site: Site, release: Release): Promise<boolean> {
    const { path, scheme, authority } = asked;
    const own = crawlerAsset(path);
    if (own === null || Object.values(release.app.pages).some((page) => page.path === path)) return false;
    const base = `${scheme}://${authority}${this.#options.basePath}`;
    const file = crawlerFile(release, path, base, site.isDraft);
    const asset = Object.hasOwn(release.app.assets, own) ? release.app.assets[own] : undefined;
    const bytes = asset ? await site.asset(asset.hash) : file && Buffer.from(file.text);
    if (!bytes) return false;
    const type = path.endsWith(".xml") ? "application/xml" : "text/plain";
    const headers = {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "no-cache",
      "Content-Security-Policy": INERT_POLICY,
    };
    await sendBody(asked, 200, headers, bytes);
    return true;
  }

  /** For pages of other sites. What the app shows in their frames is for its own policy to say. */
  async #embedScript(asked: Asked): Promise<void> {
    const headers = {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    await sendBody(asked, 200, headers, Buffer.from(EMBED_SCRIPT));
  }

  async #clientFile({ request, response, path }: Asked): Promise<void> {
    const name = path.slice("/_heddle/client/".length);
    const file = await this.#options.files.find(name, request.headers["accept-encoding"]);
    if (!file) return sendPlain(response, 404, "There is no such file.");
    response.writeHead(200, { ...file.headers, "Content-Length": file.bytes.length });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  }

  /** A template, style or client module of any program of this site that is in use. */
  async #programFile(
    asked: Asked,
    site: Site,
    newest: Release | null,
    kind: string,
    hash: string,
  ): Promise<void> {
    const open = this.#options.apps.programs(site).map((program) => program.release);
    const releases = newest ? [newest, ...open] : open;
    for (const { program } of releases) {
      const found = programFile(program, kind, hash, this.#options.basePath);
      if (!found) continue;
      return sendBody(
        asked,
        200,
        {
          "Content-Type": `${found.type}; charset=utf-8`,
          "Cache-Control": "public, max-age=31536000, immutable",
          "Content-Security-Policy": INERT_POLICY,
        },
        Buffer.from(found.text),
      );
    }
    await this.#missing(asked, "There is no such file.");
  }

  /** A draft's messages show in the editor's canvas too. */
  #message(asked: Asked, site: Site, page: MessagePage): void {
    sendMessagePage(asked, page, site.isDraft ? this.#options.editorOrigins : []);
  }

  #failed(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const isExpected = error instanceof ProgramError || error instanceof NoSuchPage;
    if (!isExpected) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.log({
        level: "error",
        event: "request-failure",
        message: `${request.method} ${request.headers.host}: ${words}`,
      });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendMessagePage({ request, response }, failurePage(error, `${this.#options.basePath}/`));
  }

  async close(): Promise<void> {
    this.server.closeIdleConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      setTimeout(() => this.server.closeAllConnections(), 500).unref();
    });
  }
}

/** What the runtime itself brings along is the same at each node. */
function isOfEveryNode(path: string): boolean {
  return path.startsWith("/_heddle/client/") || path === "/_heddle/embed.js" || path.startsWith("/a/");
}
