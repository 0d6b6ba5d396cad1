/** Files of `pages/` that are no page of their own: layouts, and what is shown when something goes wrong. */

import type { App, Page } from "../app/app.ts";
import { segmentsOf } from "./segments.ts";

/** `layout` stands around the pages below its folder, `not-found` and `error` are shown in the place of a page. */
export type PageKind = "page" | "layout" | "not-found" | "error";

export const NOT_FOUND_PATH = "/404";
export const ERROR_PATH = "/error";
const LAYOUT = "layout";

/** What a page's path makes of it: `/posts/layout` is a layout, `/404` and `/error` are shown when something goes wrong. */
export function pageKind(path: string): PageKind {
  if (path === NOT_FOUND_PATH) return "not-found";
  if (path === ERROR_PATH) return "error";
  return path === `/${LAYOUT}` || path.endsWith(`/${LAYOUT}`) ? "layout" : "page";
}

/** The folder whose pages a layout stands around: `/posts/layout` → `/posts`, `/layout` → `/`. */
export function layoutFolder(path: string): string {
  return path.slice(0, -LAYOUT.length - 1) || "/";
}

/** The path of a folder's layout. */
export function layoutPath(folder: string): string {
  return folder === "/" ? `/${LAYOUT}` : `${folder}/${LAYOUT}`;
}

/**
 * The layouts around a page, outermost first. The page at a folder's own path is inside its layout too. The error page
 * stands alone: a layout may be what failed.
 */
export function layoutsOf(app: Pick<App, "pages">, path: string): Page[] {
  if (pageKind(path) === "error") return [];
  const own = segmentsOf(pageKind(path) === "layout" ? layoutFolder(path) : path);
  const found: { page: Page; depth: number }[] = [];
  for (const page of Object.values(app.pages)) {
    if (page.path === path || pageKind(page.path) !== "layout") continue;
    const folder = segmentsOf(layoutFolder(page.path));
    if (folder.length <= own.length && folder.every((segment, index) => segment === own[index]))
      found.push({ page, depth: folder.length });
  }
  return found.sort((a, b) => a.depth - b.depth).map(({ page }) => page);
}

/** The page of a kind of which an app has at most one. */
export function specialPage(app: Pick<App, "pages">, kind: "not-found" | "error"): Page | null {
  return Object.values(app.pages).find((page) => pageKind(page.path) === kind) ?? null;
}
