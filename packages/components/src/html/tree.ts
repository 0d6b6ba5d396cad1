/** HTML as a tree, by whichever parser is at hand; what is no element and no text is left out by it. */

export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case; of SVG and MathML with a prefix, so that it is none of HTML's. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** Deeper is no text that people write; it would only break who draws it. */
export const DEEPEST = 100;

/** A short text can make a parser write millions of elements (formatting that is never closed); more than these are not taken. */
export const MOST_ELEMENTS = 20_000;
