/** A page load: a provisional session, its first model, HTML from a confined renderer. */

import { below, type OpenSpan, type Tracing, traced } from "@heddle/observability";
import type { PageData } from "@heddle/renderer/document";
import { pageDocument } from "@heddle/renderer/document";
import type { Sandbox } from "@heddle/sandbox";
import { specialPage } from "@heddle/schema";
import type { PageModel } from "@heddle/state-engine/protocol";
import type { LiveApps } from "../live/live-apps.ts";
import { ProgramError } from "../live/program-services.ts";
import type { Visit } from "../live/visit.ts";
import type { RuntimeLog } from "../log.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { statusOf } from "../routing/places.ts";
import type { Release, Site } from "../source/site.ts";
import type { ClientFiles } from "./client-files.ts";

export interface PageServices {
  apps: LiveApps;
  sandbox: Pick<Sandbox, "render">;
  files: ClientFiles;
  log: RuntimeLog;
  metrics: RuntimeMetrics;
  tracing: Tracing | null;
}

/** How the document is asked for. */
export interface DocumentRequest {
  nonce: string;
  framed: boolean;
  /** Scheme and host of the app's addresses. */
  origin: string;
  basePath: string;
  /** Of who asks, for what components write; "" = not said. */
  locale: string;
  /** W3C trace context of whoever asked, where it may be believed. */
  traceparent: string | null;
}

export type LoadedPage =
  /** `hasSession`: its browser comes back for a session. */
  | { kind: "document"; status: number; html: string; hasSession: boolean }
  /** A path of the app, or a whole address. */
  | { kind: "redirect"; address: string };

/** An app that has just stopped is started again within a moment. Milliseconds between attempts to show its error page. */
const ATTEMPTS = [0, 150, 300, 600];

/**
 * A page with a session's first values, or where it sends to. Where the app cannot open it, its error page.
 * @throws {NoSuchPage | ProgramError} as `LiveApps.load`
 */
export async function loadPage(
  site: Site,
  newest: Release,
  visit: Visit,
  asked: DocumentRequest,
  services: PageServices,
): Promise<LoadedPage> {
  const parent = asked.traceparent === null ? null : { traceparent: asked.traceparent };
  const attributes = { "heddle.site": site.id, "heddle.program": newest.program.hash };
  return traced(services.tracing, "page load", parent, attributes, (span) =>
    loadOrExplain(site, newest, visit, asked, { ...services, span }),
  );
}

/** The services of one page load. */
type LoadServices = PageServices & { span: OpenSpan | null };

async function loadOrExplain(
  site: Site,
  newest: Release,
  visit: Visit,
  asked: DocumentRequest,
  services: LoadServices,
): Promise<LoadedPage> {
  try {
    return await loadOnce(site, newest, visit, asked, services);
  } catch (error) {
    if (error instanceof ProgramError) services.metrics.site(site.id).errors.page += 1;
    const errorPage = site.isDraft ? null : specialPage(newest.app, "error");
    if (!(error instanceof ProgramError) || !errorPage) throw error;
    services.log({
      level: "error",
      event: "page-failure",
      site: site.id,
      message: `${visit.path} could not be opened, so the error page is shown: ${error.message}`,
    });
    return loadErrorPage(error, () =>
      loadOnce(site, newest, { ...visit, page: errorPage.id }, asked, services),
    );
  }
}

async function loadErrorPage(first: ProgramError, load: () => Promise<LoadedPage>): Promise<LoadedPage> {
  for (const wait of ATTEMPTS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
    }
  }
  throw first;
}

async function loadOnce(
  site: Site,
  newest: Release,
  visit: Visit,
  asked: DocumentRequest,
  { apps, sandbox, files, log, metrics, tracing, span }: LoadServices,
): Promise<LoadedPage> {
  const { session, opened, release } = await traced(tracing, "open", below(span), {}, () =>
    apps.load(site, newest, visit),
  );
  if (opened.redirect !== null) {
    apps.discard(session);
    return { kind: "redirect", address: opened.redirect };
  }
  const { app, program } = release;
  const model = JSON.parse(opened.model) as PageModel;
  // The app's error page, where the page itself failed.
  session.page = model.pageId;
  const template = program.templates[model.pageId];
  const page = app.pages[model.pageId];
  if (!template || !page) throw new Error(`The program has no template for page ${model.pageId}.`);
  const { basePath, origin } = asked;
  // Without first HTML the browser draws the page itself: slower, but it works.
  const html = await traced(tracing, "render", below(span), {}, () =>
    sandbox.render({
      template,
      model,
      basePath,
      address: addressOf(visit),
      locale: asked.locale,
      timeZone: visit.timeZone,
    }),
  ).catch((error: unknown) => {
    metrics.site(site.id).errors.render += 1;
    log({
      level: "warn",
      event: "page-failure",
      site: site.id,
      message: `First HTML of ${visit.path} could not be rendered: ${String(error)}`,
    });
    return "";
  });
  const status = statusOf(release, page);
  const noindex = site.isDraft || status !== 200 || app.settings.noindex === true;
  if (template.standsAlone) apps.discard(session);
  const data: PageData = {
    programHash: session.programHash,
    token: template.standsAlone ? "" : session.token,
    patchSeq: opened.patchSeq,
    epoch: session.epoch,
    ackEventSeq: session.eventSeq,
    template,
    model,
    draft: site.isDraft,
    language: app.settings.language,
    site: { origin, basePath, name: app.name, noindex },
  };
  const document = pageDocument({
    data,
    html,
    theme: app.theme,
    nonce: asked.nonce,
    framed: asked.framed,
    path: basePath + visit.path,
    locale: asked.locale,
    timeZone: visit.timeZone,
    client: files.manifest(),
    style: program.styles[model.pageId]?.hash,
    findIcon: files.findIcon,
    remembersAppearance: Object.values(release.program.templates).some(({ components }) =>
      components.includes("ThemeToggle"),
    ),
  });
  return { kind: "document", status, html: document, hasSession: data.token !== "" };
}

/** Path and query, as the browser has them in its address bar. */
function addressOf({ path, query }: Visit): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? path : `${path}?${search}`;
}

/** The first language of an Accept-Language header, or `en`. */
export function localeOf(header: string | undefined): string {
  const first = header?.split(",")[0]?.split(";")[0]?.trim() ?? "";
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(first) ? first : "en";
}
