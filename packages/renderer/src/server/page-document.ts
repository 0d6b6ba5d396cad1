import { appearanceScript } from "@heddle/components/appearance";
import { type IconNode, iconsIn, spriteMarkup } from "@heddle/components/icons";
import { firstFontFile } from "@heddle/components/theme";
import type { Theme } from "@heddle/schema";
import { ABOUT_ATTRIBUTE, contentAttribute } from "../about/head.ts";
import { aboutTags, boundText, type HeadTag } from "../about/tags.ts";
import { PAGE_DATA_ID, type PageData, ROOT_ID } from "../page/page-data.ts";
import type { ClientManifest } from "./client-manifest.ts";
import { isRightToLeft } from "./direction.ts";

export interface PageDocument {
  data: PageData;
  /** From `renderPage`. */
  html: string;
  theme: Theme;
  /** Of the Content-Security-Policy. */
  nonce: string;
  client: ClientManifest;
  /** Hash of the page's CSS; the template's own when absent. */
  style?: string;
  /** Some page of the app lets visitors choose light or dark: all pages follow what was chosen. */
  remembersAppearance?: boolean;
  /** It is shown in the frame of another origin's page, as on the editor's canvas. */
  framed?: boolean;
  /** The reader's language that the HTML was drawn for; absent: none. */
  locale?: string;
  /** The zone that it was drawn for; absent: UTC. */
  timeZone?: string;
  /** Path of the address that was asked for, base path included. */
  path: string;
  /** Lucide's data of an icon, so that the icons of the first HTML need no request. */
  findIcon?: (name: string) => IconNode | undefined;
}

/** What a page looks like comes before what makes it alive: on a slow line scripts would hold up styles and fonts. */
const AFTER_FIRST_PAINT = 'fetchpriority="low"';

/** The whole HTML document of a page. */
export function pageDocument(document: PageDocument): string {
  const { data, theme, nonce, client, findIcon } = document;
  const html = document.framed ? withoutAutofocus(document.html) : document.html;
  const { template, model } = data;
  const style = document.style ?? template.style;
  const { basePath } = data.site;
  const language = data.language || "en";
  const clientFiles = `${escapeText(basePath)}/_heddle/client/`;
  const shown = (binding: number) => model.root[2][template.parts[0]?.bindings.indexOf(binding) ?? -1];
  const isLate = (type: string) => client.late.components.includes(type);
  const chunksOf = (types: readonly string[]) => types.flatMap((type) => client.components[type] ?? []);
  const lateTypes = template.components.filter(isLate);
  const chunks = new Set([
    ...client.imports,
    ...chunksOf(template.components.filter((type) => !isLate(type))),
    ...(lateTypes.length > 0 ? client.late.drawing : []),
    ...(template.local ? client.local : []),
  ]);
  const lateChunks = new Set(chunksOf(lateTypes).filter((file) => !chunks.has(file)));
  const { locale = "", timeZone = "UTC" } = document;
  const place = [
    locale === "" ? "" : ` data-locale="${escapeText(locale)}"`,
    timeZone === "UTC" ? "" : ` data-time-zone="${escapeText(timeZone)}"`,
  ].join("");
  // Screen readers jump to the page's main part: the author's own `main`, or else all of it.
  const root = /<main[\s>]/.test(html) ? "div" : "main";
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="${theme.appearance === "system" ? "light dark" : theme.appearance}">`,
    document.remembersAppearance
      ? `<script nonce="${escapeText(nonce)}">${appearanceScript(theme.appearance)}</script>`
      : "",
    `<title>${escapeText(boundText(template.title, shown))}</title>`,
    ...aboutTags(template, shown, data.site, document.path).map(headMarkup),
    // Without this browsers ask for /favicon.ico, which is a page of the app or nothing.
    '<link rel="icon" href="data:,">',
    style
      ? `<link rel="stylesheet" href="${escapeText(basePath)}/_heddle/styles/${escapeText(style)}.css">`
      : "",
    ...fontsOf(theme, html).map(
      (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${clientFiles}${file}">`,
    ),
    // The largest first: it runs when all of the HTML is there, wherever it stands.
    `<script type="module" ${AFTER_FIRST_PAINT} nonce="${escapeText(nonce)}" src="${clientFiles}${escapeText(client.entry)}"></script>`,
    ...[...chunks].map(
      (file) => `<link rel="modulepreload" ${AFTER_FIRST_PAINT} href="${clientFiles}${escapeText(file)}">`,
    ),
    template.local && template.clientModule
      ? `<link rel="modulepreload" ${AFTER_FIRST_PAINT} href="${escapeText(basePath)}/_heddle/client-modules/${escapeText(template.clientModule)}.js">`
      : "",
    // The page is alive before these have come: they stand behind what makes it so.
    ...[...lateChunks].map(
      (file) => `<link rel="modulepreload" ${AFTER_FIRST_PAINT} href="${clientFiles}${escapeText(file)}">`,
    ),
  ];
  return [
    `<!doctype html><html lang="${escapeText(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ""}${place}><head>`,
    ...head,
    "</head><body>",
    `<${root} id="${ROOT_ID}">${html}</${root}>`,
    findIcon ? spriteMarkup(iconsIn(html), findIcon) : "",
    `<script type="application/json" id="${PAGE_DATA_ID}" nonce="${escapeText(nonce)}">${escapeJson(data)}</script>`,
    "</body></html>",
  ].join("");
}

/** The font files that the first look at a page needs, so that they come as early as its styles. */
function fontsOf(theme: Theme, html: string): string[] {
  const stacks = /<h[1-6][\s>]/.test(html) ? [theme.font, theme.headingFont ?? theme.font] : [theme.font];
  return [...new Set(stacks.flatMap((stack) => firstFontFile(stack) ?? []))];
}

/** Browsers give such a frame no focus by itself, and complain of every element that asks for it. */
function withoutAutofocus(html: string): string {
  return html.replaceAll(' autofocus=""', "");
}

function headMarkup(tag: HeadTag): string {
  const name = escapeText(tag.name);
  return `<${tag.element} ${tag.kind}="${name}" ${contentAttribute(tag)}="${escapeText(tag.content)}" ${ABOUT_ATTRIBUTE}="${name}">`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** JSON that cannot end the script element around it, nor open a comment in it. */
function escapeJson(data: PageData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
