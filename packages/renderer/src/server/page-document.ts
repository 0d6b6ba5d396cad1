import { type IconNode, iconsIn, spriteMarkup } from "@heddle/components/icons";
import { textOf } from "@heddle/components/text";
import { interFile } from "@heddle/components/theme";
import type { Theme } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { PAGE_DATA_ID, type PageData, ROOT_ID } from "../page/page-data.ts";
import type { ClientManifest } from "./client-manifest.ts";

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
  /** It is shown in the frame of another origin's page, as on the editor's canvas. */
  framed?: boolean;
  /** Lucide's data of an icon, so that the icons of the first HTML need no request. */
  findIcon?: (name: string) => IconNode | undefined;
}

const CLIENT = "/_heddle/client/";

/** The whole HTML document of a page. */
export function pageDocument(document: PageDocument): string {
  const { data, theme, nonce, client, findIcon } = document;
  const html = document.framed ? withoutAutofocus(document.html) : document.html;
  const { template, model } = data;
  const style = document.style ?? template.style;
  const description = metaText(template.description, template, model);
  const chunks = [...client.imports, ...template.components.flatMap((type) => client.components[type] ?? [])];
  // Screen readers jump to the page's main part: the author's own `main`, or else all of it.
  const root = /<main[\s>]/.test(html) ? "div" : "main";
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="${theme.appearance === "system" ? "light dark" : theme.appearance}">`,
    `<title>${escapeText(metaText(template.title, template, model))}</title>`,
    description === "" ? "" : `<meta name="description" content="${escapeText(description)}">`,
    // Without this browsers ask for /favicon.ico, which is a page of the app or nothing.
    '<link rel="icon" href="data:,">',
    style ? `<link rel="stylesheet" href="/_heddle/styles/${escapeText(style)}.css">` : "",
    theme.font.trim() === ""
      ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="${CLIENT}${interFile("latin")}">`
      : "",
    ...[...new Set(chunks)].map((file) => `<link rel="modulepreload" href="${CLIENT}${escapeText(file)}">`),
    `<script type="module" nonce="${escapeText(nonce)}" src="${CLIENT}${escapeText(client.entry)}"></script>`,
  ];
  return [
    `<!doctype html><html lang="${escapeText(data.language || "en")}"><head>`,
    ...head,
    "</head><body>",
    `<${root} id="${ROOT_ID}">${html}</${root}>`,
    findIcon ? spriteMarkup(iconsIn(html), findIcon) : "",
    `<script type="application/json" id="${PAGE_DATA_ID}" nonce="${escapeText(nonce)}">${escapeJson(data)}</script>`,
    "</body></html>",
  ].join("");
}

/** Browsers give such a frame no focus by itself, and complain of every element that asks for it. */
function withoutAutofocus(html: string): string {
  return html.replaceAll(' autofocus=""', "");
}

/** A title or description: literal, or the value of a binding of the page's own part. */
function metaText(text: Template["description"], template: Template, model: PageModel): string {
  if (text === undefined || typeof text === "string") return text ?? "";
  const place = template.parts[0]?.bindings.indexOf(text.binding) ?? -1;
  return place < 0 ? "" : textOf(model.root[2][place]);
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
