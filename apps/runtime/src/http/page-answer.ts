/** The answer to a page load: the document, an HTTP redirect, or a page of the runtime's own that says why not. */

import { randomBytes } from "node:crypto";
import { isFromProxy, type TrustedProxies } from "@heddle/security";
import { splitPath } from "../gateway/target.ts";
import { readAppCookies } from "../kept/app-cookie.ts";
import type { VisitorZones } from "../kept/visitor-zones.ts";
import type { Visit } from "../live/visit.ts";
import { browserAddress } from "../nodes/peer-claims.ts";
import { placeOf, statusOf } from "../routing/places.ts";
import { locationOf, MOST_REDIRECTS, RedirectChains } from "../routing/redirects.ts";
import type { Release, Site } from "../source/site.ts";
import { type Exchange, sendBody, sendPlain } from "./answer.ts";
import { noSuchPage } from "./failure-page.ts";
import { pagePolicy, referrerPolicy } from "./headers.ts";
import type { MessagePage } from "./message-page.ts";
import { loadPage, localeOf, type PageServices } from "./page.ts";
import { type Addressee, isEmbedded, isPrefetch } from "./request.ts";
import { newVisitor, readVisitor, visitorCookie, visitorHash } from "./visitor.ts";

export interface PageAnswerOptions extends PageServices {
  /** Origins of the editor: they may show drafts in a frame. */
  editorOrigins: readonly string[];
  trustedProxies: TrustedProxies;
  zones: VisitorZones;
  /** Path below which the app lives; "" = at the root of its origin. */
  basePath: string;
}

/** A request for something of an app. */
export interface Asked extends Exchange, Addressee {
  url: URL;
  /** The address's path within the app, percent-encoded. */
  path: string;
}

export class PageAnswers {
  readonly #options: PageAnswerOptions;
  readonly #message: (asked: Asked, site: Site, page: MessagePage) => void;
  readonly #chains = new RedirectChains();

  /** @param message sends a page of the runtime's own */
  constructor(options: PageAnswerOptions, message: (asked: Asked, site: Site, page: MessagePage) => void) {
    this.#options = options;
    this.#message = message;
  }

  /** @throws {NoSuchPage | ProgramError} as `loadPage` */
  async answer(asked: Asked, site: Site, release: Release): Promise<void> {
    const { request, response, url, scheme, authority, path } = asked;
    const { basePath } = this.#options;
    if (isPrefetch(request)) {
      // Refused in the way browsers understand: they ask again when the person really goes there.
      sendPlain(response, 503, "Pages are not prefetched.", { "Cache-Control": "no-store" });
      return;
    }
    const place = placeOf(release, path);
    if (!place) {
      this.#message(asked, site, noSuchPage(`${basePath}/`));
      return;
    }
    const nonce = randomBytes(16).toString("base64url");
    const headers = this.#headers(asked, site, release, nonce);
    if (request.method === "HEAD") {
      response.writeHead(statusOf(release, place.page), headers).end();
      return;
    }
    const { visitor, cookie } = this.#visitor(asked, site);
    const visit: Visit = {
      ...splitPath(path + url.search),
      locale: localeOf(request.headers["accept-language"]),
      timeZone: this.#options.zones.of(visitor),
      visitor,
      address: browserAddress(request, this.#options.trustedProxies),
      cookies: readAppCookies(request.headers.cookie ?? "", site.key.appId),
    };
    const framed = request.headers["sec-fetch-dest"] === "iframe";
    const origin = `${scheme}://${authority}`;
    const { tracing, trustedProxies } = this.#options;
    const traceparent =
      tracing && isFromProxy(request, trustedProxies) ? headerOf(request, "traceparent") : null;
    const locale = headerOf(request, "accept-language") === null ? "" : visit.locale;
    const document = { nonce, framed, origin, basePath, traceparent, locale };
    const loaded = await loadPage(site, release, visit, document, this.#options);
    const chain = `${site.id} ${visitor || visit.address}`;
    if (loaded.kind === "redirect") {
      if (cookie !== null) headers["Set-Cookie"] = cookie;
      this.#redirect(asked, site, { chain, headers, to: locationOf(loaded.address, origin, basePath) });
      return;
    }
    this.#chains.end(chain);
    if (cookie !== null && loaded.hasSession) headers["Set-Cookie"] = cookie;
    await sendBody(asked, loaded.status, headers, Buffer.from(loaded.html));
  }

  #headers(
    { scheme, authority }: Asked,
    site: Site,
    release: Release,
    nonce: string,
  ): Record<string, string> {
    const { isDraft } = site;
    const { editorOrigins } = this.#options;
    return {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": pagePolicy({
        app: release.app,
        nonce,
        host: authority,
        scheme,
        isDraft,
        editorOrigins,
      }),
      "Referrer-Policy": referrerPolicy(isDraft),
      ...(isDraft || release.app.settings.noindex ? { "X-Robots-Tag": "noindex" } : {}),
    };
  }

  /** Who asks, as a hash; and the cookie to give to a browser that has none. */
  #visitor({ request, scheme }: Asked, site: Site): { visitor: string; cookie: string | null } {
    if (site.isDraft) return { visitor: "", cookie: null };
    const { basePath } = this.#options;
    const known = readVisitor(request.headers.cookie, scheme, basePath);
    const value = known ?? newVisitor();
    const cookie = visitorCookie(value, { scheme, basePath, embedded: isEmbedded(request) });
    return { visitor: visitorHash(value), cookie: known ? null : cookie };
  }

  #redirect(
    asked: Asked,
    site: Site,
    { chain, headers, to }: { chain: string; headers: Record<string, string>; to: string },
  ): void {
    const circle = this.#chains.follow(chain, asked.path, Date.now());
    if (circle === null) {
      const { "Content-Type": _, ...rest } = headers;
      sendPlain(asked.response, 302, "", { ...rest, Location: to });
      return;
    }
    this.#options.log({
      level: "error",
      site: site.id,
      message: `Pages send their visitors in a circle: ${circle.join(" → ")} → ${circle[0]}. The redirect of one of them has to be null.`,
    });
    this.#message(asked, site, {
      status: 508,
      title: "These pages send to each other without end",
      text: `After ${MOST_REDIRECTS} redirects in a row the last one was not followed: ${circle.join(" → ")}.`,
      homeLink: `${this.#options.basePath}/`,
    });
  }
}

function headerOf(request: Asked["request"], name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
}
