/**
 * What a link's page is drawn with is loaded while a person is about to follow the link: its template, styles and components.
 * All of them are immutable files: nothing of the page's logic runs before somebody really goes there.
 */

import { underBasePath } from "@heddle/components/base-path";
import { matchPage } from "@heddle/schema/routes";
import { prefetchTemplate } from "../page/resources.ts";
import { isInternal, pathOf } from "./address.ts";

/** A page's URL pattern and the hash of its template: `/_heddle/routes/<program>.json` holds those of all pages. */
export type Route = readonly [path: string, template: string];

const routes = new Map<string, Promise<readonly Route[]>>();
const asked = new Set<string>();

/** Loads what the page at this address is drawn with, if it is one of the app's. Failures pass: the page is then loaded when it is gone to. */
export async function prefetch(href: string, programHash: string): Promise<void> {
  const current = new URL(location.href);
  if (!URL.canParse(href) || savesData()) return;
  const target = new URL(href);
  if (!isInternal(target, current) || target.pathname === current.pathname) return;
  try {
    const pages = Object.fromEntries(
      (await routesOf(programHash)).map(([path, id]) => [id, { id, path }] as const),
    );
    const match = matchPage({ pages }, pathOf(target).split("?")[0]!);
    if (!match || asked.has(match.page.id)) return;
    asked.add(match.page.id);
    await prefetchTemplate(match.page.id);
  } catch {
    routes.delete(programHash);
  }
}

function routesOf(programHash: string): Promise<readonly Route[]> {
  const known = routes.get(programHash);
  if (known) return known;
  const loading = fetch(underBasePath(`/_heddle/routes/${encodeURIComponent(programHash)}.json`)).then(
    async (response) => (response.ok ? ((await response.json()) as Route[]) : []),
  );
  routes.set(programHash, loading);
  return loading;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
