/** A page load: a provisional session, its first model, HTML from a confined renderer. */

import type { PageData } from "@heddle/renderer/document";
import { pageDocument } from "@heddle/renderer/document";
import type { Sandbox } from "@heddle/sandbox";
import { matchPage } from "@heddle/schema";
import type { PageModel } from "@heddle/state-engine/protocol";
import type { LiveApps, Visit } from "../live/live-apps.ts";
import type { RuntimeLog } from "../log.ts";
import type { Release, Site } from "../source/site.ts";
import type { ClientFiles } from "./client-files.ts";

export interface PageServices {
  apps: LiveApps;
  sandbox: Pick<Sandbox, "render">;
  files: ClientFiles;
  log: RuntimeLog;
}

/** Whether a page of the release answers this path. */
export function hasPage(release: Release, path: string): boolean {
  return matchPage(release.app, path) !== null;
}

/**
 * The HTML of a page with a session's first values.
 * @throws {NoSuchPage | ProgramError} as `LiveApps.load`
 */
export async function loadPage(
  site: Site,
  newest: Release,
  visit: Visit,
  { nonce, framed }: { nonce: string; framed: boolean },
  services: PageServices,
): Promise<string> {
  const { apps, sandbox, files, log } = services;
  const { session, opened, release } = await apps.load(site, newest, visit);
  const { programHash, token, epoch, eventSeq, page } = session;
  const template = release.program.templates[page];
  if (!template) throw new Error(`The program has no template for page ${page}.`);
  const model = JSON.parse(opened.model) as PageModel;
  // Without first HTML the browser draws the page itself: slower, but it works.
  const html = await sandbox.render({ template, model }).catch((error: unknown) => {
    log({
      level: "warn",
      site: site.id,
      message: `First HTML of ${visit.path} could not be rendered: ${String(error)}`,
    });
    return "";
  });
  const data: PageData = {
    programHash,
    token,
    patchSeq: opened.patchSeq,
    epoch,
    ackEventSeq: eventSeq,
    template,
    model,
    draft: site.isDraft,
    language: release.app.settings.language,
  };
  return pageDocument({
    data,
    html,
    theme: release.app.theme,
    nonce,
    framed,
    client: files.manifest(),
    style: release.program.styles[page]?.hash,
    findIcon: files.findIcon,
  });
}

/** The first language of an Accept-Language header, or `en`. */
export function localeOf(header: string | undefined): string {
  const first = header?.split(",")[0]?.split(";")[0]?.trim() ?? "";
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(first) ? first : "en";
}
