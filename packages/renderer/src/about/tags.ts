/** What the head of a document says of its page: to search engines, and to whoever shows a preview of a link to it. */

import { textOf } from "@heddle/components/text";
import type { Json, MetaName } from "@heddle/schema";
import type { BoundText, Template } from "@heddle/state-engine/program";

/** What pages have in common. */
export interface AboutSite {
  /** Scheme and host of the app's addresses. */
  origin: string;
  /** The app's path below it, "" = none. */
  basePath: string;
  name: string;
  /** No search engine is to list the page, whatever it says of itself. */
  noindex: boolean;
}

export interface HeadTag {
  element: "meta" | "link";
  /** The attribute that says what it is, and its value. */
  kind: "name" | "property" | "rel";
  name: string;
  content: string;
}

type Values = (binding: number) => Json | undefined;

/** A literal, or the text of a binding of the page's own part. */
export function boundText(text: BoundText | undefined, values: Values): string {
  return text === undefined || typeof text === "string" ? (text ?? "") : textOf(values(text.binding));
}

/** The bindings that the head shows. */
export function aboutBindings({ title, description, meta }: Template): number[] {
  const texts = [title, description, ...Object.values(meta ?? {})];
  return texts.flatMap((text) => (typeof text === "object" ? [text.binding] : []));
}

/**
 * The tags of a page's head beside its title.
 * @param path of the address that the page is shown at, base path included
 */
export function aboutTags(template: Template, values: Values, site: AboutSite, path: string): HeadTag[] {
  const said = (name: MetaName) => boundText(template.meta?.[name], values);
  const description = boundText(template.description, values);
  const image = absolute(said("image"), site, path);
  const canonical = absolute(said("canonical"), site, path);
  return [
    tag("name", "description", description),
    tag("name", "robots", site.noindex ? "noindex" : said("robots")),
    tag("rel", "canonical", canonical),
    tag("name", "author", said("author")),
    tag("name", "keywords", said("keywords")),
    tag("name", "theme-color", said("themeColor")),
    tag("property", "og:title", said("socialTitle") || boundText(template.title, values)),
    tag("property", "og:description", said("socialDescription") || description),
    tag("property", "og:type", said("type") || "website"),
    tag("property", "og:url", canonical || site.origin + path),
    tag("property", "og:site_name", said("siteName") || site.name),
    tag("property", "og:image", image),
    tag("property", "og:image:alt", image && said("imageAlt")),
    tag("name", "twitter:card", image ? "summary_large_image" : "summary"),
  ].filter(({ content }) => content !== "");
}

function tag(kind: HeadTag["kind"], name: string, content: string): HeadTag {
  return { element: kind === "rel" ? "link" : "meta", kind, name, content };
}

/** Previews and search engines need whole addresses. "" for what is none. */
function absolute(address: string, { origin, basePath }: AboutSite, path: string): string {
  if (address === "") return "";
  const isOfApp = address.startsWith("/") && !address.startsWith("//");
  const base = origin + path;
  const text = isOfApp ? origin + basePath + address : address;
  if (!URL.canParse(text, base)) return "";
  const { protocol, href } = new URL(text, base);
  return protocol === "http:" || protocol === "https:" ? href : "";
}
