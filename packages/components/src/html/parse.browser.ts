import { DEEPEST, type HtmlNode, MOST_ELEMENTS } from "./tree.ts";

const HTML = "http://www.w3.org/1999/xhtml";

/** Parses with the browser's own parser, in a document of its own, where nothing runs and nothing is loaded; null = it makes more elements than are taken. */
export function parseHtml(html: string): HtmlNode[] | null {
  const holder = document.implementation.createHTMLDocument("").createElement("template");
  holder.innerHTML = html;
  const isTooMuch = holder.content.querySelectorAll("*").length > MOST_ELEMENTS;
  return isTooMuch ? null : read(holder.content.childNodes, 0);
}

function read(nodes: NodeListOf<ChildNode>, depth: number): HtmlNode[] {
  if (depth > DEEPEST) return [];
  return [...nodes].flatMap((node): HtmlNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ""];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const element = node as Element;
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const name = element.namespaceURI === HTML ? element.localName : `other:${element.localName}`;
    return [{ name, attributes, children: read(element.childNodes, depth + 1) }];
  });
}
