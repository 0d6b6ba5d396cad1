/** What search engines ask for: `robots.txt` and `sitemap.xml`. An app's own `assets/robots.txt` and `assets/sitemap.xml` go before these. */

import { pageKind, pathParameters, sortedPages } from "@heddle/schema";
import type { Release } from "../source/site.ts";

export interface CrawlerFile {
  type: "text/plain" | "application/xml";
  text: string;
}

/**
 * @param path `/robots.txt` or `/sitemap.xml`
 * @param base address of the app without a slash at its end, base path included
 * @returns null for other paths
 */
export function crawlerFile(
  release: Release,
  path: string,
  base: string,
  isDraft: boolean,
): CrawlerFile | null {
  const isHidden = isDraft || release.app.settings.noindex === true;
  if (path === "/robots.txt") return { type: "text/plain", text: robots(base, isHidden) };
  if (path === "/sitemap.xml" && !isHidden) return { type: "application/xml", text: sitemap(release, base) };
  return null;
}

/** The path of the asset that an author puts in the place of such a file. */
export function crawlerAsset(path: string): string | null {
  return path === "/robots.txt" || path === "/sitemap.xml" ? `assets${path}` : null;
}

function robots(base: string, isHidden: boolean): string {
  // A page that may not be read cannot say noindex either, so what is hidden says so in its headers and may be read.
  const rules = isHidden
    ? ["User-agent: *", "Allow: /"]
    : ["User-agent: *", "Disallow: /_heddle/socket", "Disallow: /_heddle/stream"];
  return `${[...rules, ...(isHidden ? [] : ["", `Sitemap: ${base}/sitemap.xml`])].join("\n")}\n`;
}

function sitemap(release: Release, base: string): string {
  const addresses = new Set([...staticPaths(release), ...(release.app.settings.sitemapPaths ?? [])]);
  const entries = [...addresses].map((path) => `<url><loc>${escapeText(base + path)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

/** Pages whose address is known without their parameters, that show something, and that do not ask to be left out. */
function staticPaths({ app, program }: Release): string[] {
  return sortedPages(app)
    .filter((page) => pageKind(page.path) === "page" && !page.redirect)
    .filter((page) => pathParameters(page.path).every(({ kind }) => kind.startsWith("optional")))
    .filter((page) => {
      const robots = program.templates[page.id]?.meta?.robots;
      return typeof robots !== "string" || !/\b(noindex|none)\b/i.test(robots);
    })
    .map((page) => encodeURI(page.path.replace(/\/?\[\[.*$/, "") || "/"));
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
