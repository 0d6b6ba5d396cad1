/** The head of the document as it follows the page: what was written by the server is changed in place. */

import type { HeadTag } from "./tags.ts";

/** Marks what is the page's own in the head. */
export const ABOUT_ATTRIBUTE = "data-heddle-about";

export function contentAttribute({ element }: HeadTag): "content" | "href" {
  return element === "link" ? "href" : "content";
}

/** Makes the head say these tags and no others of their kind. */
export function applyHead(document: Document, tags: readonly HeadTag[]): void {
  const present = new Map<string, Element>();
  for (const element of document.head.querySelectorAll(`[${ABOUT_ATTRIBUTE}]`))
    present.set(element.getAttribute(ABOUT_ATTRIBUTE)!, element);
  for (const tag of tags) {
    const element = present.get(tag.name) ?? added(document, tag);
    present.delete(tag.name);
    const attribute = contentAttribute(tag);
    if (element.getAttribute(attribute) !== tag.content) element.setAttribute(attribute, tag.content);
  }
  for (const element of present.values()) element.remove();
}

function added(document: Document, { element, kind, name }: HeadTag): Element {
  const made = document.createElement(element);
  made.setAttribute(kind, name);
  made.setAttribute(ABOUT_ATTRIBUTE, name);
  document.head.append(made);
  return made;
}
