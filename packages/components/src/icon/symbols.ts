/**
 * Lucide's icons without a bundle of them: an icon is drawn as `<use href="#heddle-icon-star">`, and its shape is a
 * `<symbol>` that stands once in the document. The server writes the symbols of the page's first HTML into it; one
 * that shows up later is fetched, once, from `/_heddle/client/icons/`.
 */

import { underBasePath } from "../style/base-path.ts";
import { LUCIDE_VERSION } from "./version.ts";

/** Lucide's form of an icon: elements with their attributes, for a viewBox of 24 × 24. */
export type IconNode = readonly (readonly [element: string, attributes: Readonly<Record<string, string>>])[];

const SPRITE = "heddle-icons";
const PREFIX = "heddle-icon-";
const SVG = "http://www.w3.org/2000/svg";

/** The part of an icon's name that may stand in an address or an id; "" when nothing is left of it. */
export function iconName(name: unknown): string {
  return typeof name === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : "";
}

export function symbolId(name: string): string {
  return PREFIX + name;
}

/** Where the browser finds the data of an icon. */
export function iconAddress(name: string): string {
  return underBasePath(`/_heddle/client/icons/${LUCIDE_VERSION}/${name}.json`);
}

/** Names of the icons that an HTML text draws. */
export function iconsIn(html: string): string[] {
  const names = [...html.matchAll(/href="#heddle-icon-([a-z0-9-]+)"/g)].map((match) => match[1]!);
  return [...new Set(names)];
}

/** The hidden sprite with the symbols of these icons, as HTML. Names that `find` does not know are left out. */
export function spriteMarkup(names: readonly string[], find: (name: string) => IconNode | undefined): string {
  const symbols = names.map((name) => {
    const node = find(name);
    return node === undefined
      ? ""
      : `<symbol id="${symbolId(name)}" viewBox="0 0 24 24">${node.map(elementMarkup).join("")}</symbol>`;
  });
  return `<svg id="${SPRITE}" style="display:none" aria-hidden="true">${symbols.join("")}</svg>`;
}

function elementMarkup([element, attributes]: IconNode[number]): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`,
  );
  return `<${element}${written.join("")}/>`;
}

const requested = new Set<string>();

/** Sees to it that the document has the icon's symbol. Browser only; an icon that cannot be had stays empty. */
export async function ensureSymbol(name: string): Promise<void> {
  if (name === "" || requested.has(name) || document.getElementById(symbolId(name))) return;
  requested.add(name);
  try {
    const response = await fetch(iconAddress(name));
    if (!response.ok) return;
    const node: IconNode = await response.json();
    const symbol = document.createElementNS(SVG, "symbol");
    symbol.setAttribute("id", symbolId(name));
    symbol.setAttribute("viewBox", "0 0 24 24");
    for (const [element, attributes] of node) {
      const shape = document.createElementNS(SVG, element);
      for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
      symbol.append(shape);
    }
    sprite().append(symbol);
  } catch {
    // Without a network the icon is tried again the next time it is drawn.
    requested.delete(name);
  }
}

function sprite(): Element {
  const present = document.getElementById(SPRITE);
  if (present) return present;
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("id", SPRITE);
  made.setAttribute("aria-hidden", "true");
  made.style.display = "none";
  document.body.append(made);
  return made;
}
