import { BODY, DEEPEST, foreign, type HtmlNode, MOST_ELEMENTS } from "./tree.ts";

const HTML = "http://www.w3.org/1999/xhtml";

/** Parses with the browser's own parser, in a document of its own, where nothing runs and nothing is loaded; null = it makes more elements than are taken. */
export function parseHtml(text: string): HtmlNode[] | null {
  const { body } = new DOMParser().parseFromString(BODY + text, "text/html");
  return body.querySelectorAll("*").length > MOST_ELEMENTS ? null : read(body.childNodes, 0);
}

function read(nodes: NodeListOf<ChildNode>, depth: number): HtmlNode[] {
  if (depth > DEEPEST) return [];
  return [...nodes].flatMap((node): HtmlNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ""];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const element = node as Element;
    if (element.namespaceURI !== HTML) return [foreign(element.localName)];
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    return [{ name: element.localName, attributes, children: read(element.childNodes, depth + 1) }];
  });
}
