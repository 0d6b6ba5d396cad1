import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from "parse5";
import { BODY, DEEPEST, foreign, type HtmlNode, MOST_ELEMENTS } from "./tree.ts";

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const HTML = html.NS.HTML;

/** Parses as browsers do, where there is no browser; null = it makes more elements than are taken. */
export function parseHtml(text: string): HtmlNode[] | null {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...parts) => {
      elements++;
      if (elements > MOST_ELEMENTS) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...parts);
    },
  };
  try {
    const page = parse(BODY + text, { scriptingEnabled: false, treeAdapter });
    const root = page.childNodes.find((node) => node.nodeName === "html");
    const body =
      root && "childNodes" in root ? root.childNodes.find((node) => node.nodeName === "body") : null;
    return body && "childNodes" in body ? read(body.childNodes, 0) : [];
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

class TooManyElements extends Error {}

function read(nodes: readonly ChildNode[], depth: number): HtmlNode[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node): HtmlNode[] => {
    if ("value" in node) return [node.value];
    if (!("tagName" in node)) return [];
    if (node.namespaceURI !== HTML) return [foreign(node.tagName)];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: read(node.childNodes, depth + 1) }];
  });
}
