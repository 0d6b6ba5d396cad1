import { imageAddress, linkAddress } from "../style/address.ts";
import { ALLOWED, COMMON, EMPTY, LEFT_OUT, REPLACED } from "./elements.ts";
import { mayStandIn } from "./nesting.ts";
import { safeStyle } from "./styles.ts";
import type { HtmlElement, HtmlNode } from "./tree.ts";

/** An element as React draws it. */
export interface CleanElement {
  name: string;
  props: Readonly<Record<string, unknown>>;
  children: readonly CleanNode[];
}

export type CleanNode = string | CleanElement;

/**
 * What may be shown of HTML from outside: allowed elements with allowed attributes where HTML lets them stand, of the rest its text.
 * Neighbouring texts become one.
 */
export function clean(nodes: readonly HtmlNode[]): CleanNode[] {
  return cleanIn(nodes, []);
}

/** @param ancestors names of the elements around, the nearest first */
function cleanIn(nodes: readonly HtmlNode[], ancestors: readonly string[]): CleanNode[] {
  const kept: CleanNode[] = [];
  for (const node of nodes) {
    for (const part of typeof node === "string" ? [node] : cleanElement(node, ancestors)) {
      if (typeof part === "string" && typeof kept.at(-1) === "string") kept[kept.length - 1] += part;
      else if (part !== "") kept.push(part);
    }
  }
  return kept;
}

function cleanElement(element: HtmlElement, ancestors: readonly string[]): CleanNode[] {
  if (LEFT_OUT.has(element.name)) return [];
  const name = REPLACED.get(element.name) ?? element.name;
  const allowed = ALLOWED.get(name);
  if (allowed === undefined || !mayStandIn(name, ancestors)) return cleanIn(element.children, ancestors);
  const children = EMPTY.has(name) ? [] : cleanIn(element.children, [name, ...ancestors]);
  const props = propsOf(name, element.attributes, allowed);
  // A picture without an address would ask for the page itself.
  if (name === "img" && props.src === undefined) return typeof props.alt === "string" ? [props.alt] : [];
  return [{ name, props, children: name === "pre" ? withoutFirstLineEnd(children) : children }];
}

/** Parsers drop the line end that a block of code begins with, so one that is left would be lost on the way from the server. */
function withoutFirstLineEnd(children: readonly CleanNode[]): readonly CleanNode[] {
  const [first, ...others] = children;
  if (typeof first !== "string") return children;
  const text = first.replace(/^\n+/, "");
  return text === "" ? others : [text, ...others];
}

/** Names of attributes that React spells in its own way. */
const SPELLED: Readonly<Record<string, string>> = {
  colspan: "colSpan",
  rowspan: "rowSpan",
  datetime: "dateTime",
};

function propsOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  allowed: readonly string[],
): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!allowed.includes(attribute) && !COMMON.includes(attribute)) continue;
    const safe = Object.hasOwn(VALUES, attribute) ? VALUES[attribute]!(value) : value;
    if (safe !== undefined) props[SPELLED[attribute] ?? attribute] = safe;
  }
  if (name === "a") Object.assign(props, { rel: "noopener noreferrer nofollow" });
  if (name === "img") Object.assign(props, { loading: "lazy", alt: props.alt ?? "" });
  return props;
}

/** Of ids in HTML from outside, so that none can be taken for one of the page. */
const ID_PREFIX = "content-";

/** Attributes whose value is not taken as it is; undefined = it is not taken. */
const VALUES: Readonly<Record<string, (value: string) => unknown>> = {
  id: (value) => (/^[\p{L}\p{N}_.:-]{1,100}$/u.test(value) ? ID_PREFIX + value : undefined),
  href: (value) => (value.startsWith("#") ? `#${ID_PREFIX}${value.slice(1)}` : linkAddress(value)),
  src: imageAddress,
  style: safeStyle,
  target: (value) => (value === "_blank" ? value : undefined),
  dir: oneOf("ltr", "rtl", "auto"),
  scope: oneOf("row", "col", "rowgroup", "colgroup"),
  type: oneOf("1", "a", "A", "i", "I"),
  reversed: () => true,
  start: wholeNumber,
  value: wholeNumber,
  span: wholeNumber,
  colspan: wholeNumber,
  rowspan: wholeNumber,
  width: wholeNumber,
  height: wholeNumber,
};

function oneOf(...values: string[]) {
  return (value: string) => (values.includes(value) ? value : undefined);
}

function wholeNumber(value: string): number | undefined {
  return /^\s*-?\d{1,5}\s*$/.test(value) ? Number(value) : undefined;
}
