/** HTML as a tree, by whichever parser is at hand; what is no element and no text is left out by it. */

export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** An element of SVG or MathML: a name that is none of HTML's, and nothing of what is in it. */
export function foreign(name: string): HtmlElement {
  return { name: `foreign:${name}`, attributes: {}, children: [] };
}

/** Both parsers begin where the content of a page does. */
export const BODY = "<!doctype html><body>";

/** Deeper is no text that people write; it would only break who draws it. */
export const DEEPEST = 100;

/** A short text can make a parser write millions of elements (formatting that is never closed); more than these are not taken. */
export const MOST_ELEMENTS = 20_000;
