import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import { DEEPEST, type HtmlNode, MOST_ELEMENTS } from "./tree.ts";

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const HTML = "http://www.w3.org/1999/xhtml";

/** Parses as browsers do, where there is no browser; null = it makes more elements than are taken. */
export function parseHtml(html: string): HtmlNode[] | null {
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
    return read(parseFragment(html, { scriptingEnabled: false, treeAdapter }).childNodes, 0);
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
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const name = node.namespaceURI === HTML ? node.tagName : `other:${node.tagName}`;
    return [{ name, attributes, children: read(node.childNodes, depth + 1) }];
  });
}
