/** HTTP of all apps: the app is found by the Host header only, and every answer carries the security headers. */

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { DRAFT_PARAMETER } from "@heddle/renderer/document";
import { clientAddress } from "@heddle/security";
import { splitPath } from "../gateway/target.ts";
import { readAppCookies } from "../kept/app-cookie.ts";
import type { CookieTickets } from "../kept/cookie-tickets.ts";
import { NoSuchPage } from "../live/live-apps.ts";
import { ProgramError } from "../live/program-services.ts";
import type { DraftGuard } from "../source/draft-access.ts";
import type { Release, Site } from "../source/site.ts";
import { type Exchange, sendBody, sendMessagePage, sendPlain } from "./answer.ts";
import { findAsset } from "./assets.ts";
import { answerCookie, COOKIE_PATH } from "./cookie-route.ts";
import { COMMON_HEADERS, INERT_POLICY, pagePolicy, referrerPolicy } from "./headers.ts";
import type { MessagePage } from "./message-page.ts";
import { hasPage, loadPage, localeOf, type PageServices } from "./page.ts";
import { programFile } from "./program-file.ts";
import { type Addressee, addresseeOf, decodePath, isPrefetch, parseTarget, schemeOf } from "./request.ts";
import { type SocketUpgradeOptions, SocketUpgrades } from "./socket-upgrades.ts";
import { newVisitor, readVisitor, visitorCookie, visitorHash } from "./visitor.ts";

export interface WebServerOptions extends PageServices, SocketUpgradeOptions {
  /** Origins of the editor: they may show drafts in a frame. */
  editorOrigins: readonly string[];
  /** Of hosts that are not loopback names. */
  publicScheme: "http" | "https";
  draftAccess: DraftGuard;
  tickets: CookieTickets;
}

/** What a program has for browsers, by its hash: whoever knows it has had the page. */
const PROGRAM_FILE = /^\/_heddle\/(templates|styles|client-modules)\/([A-Za-z0-9_-]+)\.(json|css|js)$/;

interface Asked extends Exchange, Addressee {
  url: URL;
}

export class WebServer {
  readonly server: Server;
  readonly #options: WebServerOptions;
  readonly #upgrades: SocketUpgrades;
  #hosts: string[] = [];

  constructor(options: WebServerOptions) {
    this.#options = options;
    this.#upgrades = new SocketUpgrades(options);
    this.server = createServer(
      { requestTimeout: 30_000, headersTimeout: 15_000, maxHeaderSize: 32_768 },
      (request, response) => {
        this.#answer(request, response).catch((error: unknown) => this.#failed(request, response, error));
      },
    );
    this.server.on("upgrade", (request, socket, head) => {
      this.#upgrades.accept(request, socket, head, this.#addressee(request));
    });
  }

  /** Resolves with the port. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, host, () => {
        this.server.off("error", reject);
        const address = this.server.address();
        const bound = typeof address === "object" && address ? address.port : port;
        this.#hosts = this.#options.source.hosts(bound);
        resolve(bound);
      });
    });
  }

  #addressee(request: IncomingMessage): Addressee | null {
    return addresseeOf(request, this.#hosts, this.#options.publicScheme);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
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
    const asked: Asked = { request, response, ...addressee, url };
    if (request.method === "POST" && url.pathname === COOKIE_PATH) {
      const site = await this.#options.source.find(host);
      if (site) return answerCookie(asked, site, this.#options.apps, this.#options.tickets);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      sendPlain(response, 405, "Only GET and HEAD are answered here.");
      return;
    }
    if (url.pathname.startsWith("/_heddle/client/")) return this.#clientFile(asked);
    const slug = /^\/a\/([a-z0-9-]+)(\/.*)?$/.exec(url.pathname);
    const target = host.label === null && slug ? this.#options.source.slugHost(slug[1]!, host) : null;
    if (target) {
      sendPlain(response, 302, "", {
        Location: `${schemeOf(target.split(":")[0]!, this.#options.publicScheme)}://${target}${slug?.[2] ?? "/"}${url.search}`,
      });
      return;
    }
    const site = await this.#options.source.find(host);
    if (!site) {
      sendMessagePage(asked, {
        status: 404,
        title: "There is no app here",
        text: "Check the address, or ask whoever gave it to you.",
      });
      return;
    }
    await this.#answerSite(asked, site);
  }

  async #answerSite(asked: Asked, site: Site): Promise<void> {
    const { url, request } = asked;
    const resource = PROGRAM_FILE.exec(url.pathname);
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
    if (url.pathname.startsWith("/_heddle/")) return sendPlain(asked.response, 404, "There is nothing here.");
    if (url.pathname.startsWith("/assets/")) {
      const path = decodePath(url.pathname);
      const asset = await findAsset(site, status.release, path, request.headers["if-none-match"]);
      return sendBody(asked, asset.status, asset.headers, asset.bytes ?? Buffer.alloc(0));
    }
    await this.#page(asked, site, status.release);
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

  async #page(asked: Asked, site: Site, release: Release): Promise<void> {
    const { request, response, url, scheme, authority } = asked;
    const nonce = randomBytes(16).toString("base64url");
    if (isPrefetch(request)) {
      // Refused in the way browsers understand: they ask again when the person really goes there.
      sendPlain(response, 503, "Pages are not prefetched.", { "Cache-Control": "no-store" });
      return;
    }
    if (!hasPage(release, url.pathname)) {
      this.#message(asked, site, {
        status: 404,
        title: "This page does not exist",
        text: "The address may be wrong, or the page was moved.",
        homeLink: true,
      });
      return;
    }
    const headers: Record<string, string> = {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": pagePolicy({
        app: release.app,
        nonce,
        host: authority,
        scheme,
        isDraft: site.isDraft,
        editorOrigins: this.#options.editorOrigins,
      }),
      "Referrer-Policy": referrerPolicy(site.isDraft),
    };
    if (request.method === "HEAD") {
      response.writeHead(200, headers).end();
      return;
    }
    let visitor = "";
    if (!site.isDraft) {
      const known = readVisitor(request.headers.cookie, scheme);
      const value = known ?? newVisitor();
      visitor = visitorHash(value);
      if (!known) headers["Set-Cookie"] = visitorCookie(value, scheme);
    }
    const visit = {
      ...splitPath(url.pathname + url.search),
      locale: localeOf(request.headers["accept-language"]),
      timeZone: "UTC",
      visitor,
      address: clientAddress(request, this.#options.trustedProxies),
      cookies: readAppCookies(request.headers.cookie ?? "", site.key.appId),
    };
    const framed = request.headers["sec-fetch-dest"] === "iframe";
    const html = await loadPage(site, release, visit, { nonce, framed }, this.#options);
    await sendBody(asked, 200, headers, Buffer.from(html));
  }

  async #clientFile({ request, response, url }: Asked): Promise<void> {
    const name = url.pathname.slice("/_heddle/client/".length);
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
      const found = programFile(program, kind, hash);
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
    sendPlain(asked.response, 404, "There is no such file.");
  }

  /** A draft's messages show in the editor's canvas too. */
  #message(asked: Asked, site: Site, page: MessagePage): void {
    sendMessagePage(asked, page, site.isDraft ? this.#options.editorOrigins : []);
  }

  #failed(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const isExpected = error instanceof ProgramError || error instanceof NoSuchPage;
    if (!isExpected) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.log({ level: "error", message: `${request.method} ${request.headers.host}: ${words}` });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const status = error instanceof NoSuchPage ? 404 : error instanceof ProgramError ? 503 : 500;
    const text = isExpected ? error.message : "The error has been noted. Try again in a moment.";
    sendMessagePage({ request, response }, { status, title: "This page could not be opened", text });
  }

  async close(): Promise<void> {
    this.server.closeIdleConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      setTimeout(() => this.server.closeAllConnections(), 500).unref();
    });
  }
}
