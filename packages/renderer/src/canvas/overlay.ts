/** What the editor draws over the page: outlines, tags, drop lines, other people. In a shadow root outside of the React root. */

import type { IconShapes, Rectangle } from "./bus.ts";
import type { Gap } from "./geometry/gaps.ts";
import { OVERLAY_CSS } from "./overlayStyles.ts";

const SVG = "http://www.w3.org/2000/svg";

export interface Tag {
  text: string;
  icon?: IconShapes;
}

export interface Drawing {
  rooms: { rectangle: Rectangle; label: string }[];
  hover: Rectangle[];
  selection: { rectangle: Rectangle; tag: Tag | null; handles: boolean }[];
  drop: { container: Rectangle; name: string; line: Gap["line"] | null } | null;
  people: { color: string; name: string; rectangles: Rectangle[]; cursor: { x: number; y: number } | null }[];
}

export const NOTHING: Drawing = { rooms: [], hover: [], selection: [], drop: null, people: [] };

export interface Overlay {
  draw(drawing: Drawing): void;
  /** The page is light or dark now: what is drawn over it stands out from it. */
  setAppearance(appearance: "light" | "dark"): void;
  remove(): void;
}

export function openOverlay(document: Document): Overlay {
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true");
  host.setAttribute("data-heddle-overlay", "");
  for (const [property, value] of [
    ["position", "fixed"],
    ["inset", "0"],
    ["z-index", "2147483600"],
    ["pointer-events", "none"],
    ["overflow", "hidden"],
  ] as const)
    host.style.setProperty(property, value);
  const shadow = host.attachShadow({ mode: "open" });
  // A constructed sheet: the page's policy lets no style element without its nonce in.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY_CSS);
  shadow.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return {
    draw(drawing) {
      shadow.replaceChildren(...shapesOf(document, drawing));
    },
    setAppearance(appearance) {
      host.setAttribute("data-appearance", appearance);
    },
    remove() {
      host.remove();
    },
  };
}

function shapesOf(document: Document, drawing: Drawing): Element[] {
  const make = (className: string, rectangle?: Rectangle): HTMLElement => {
    const element = document.createElement("div");
    element.className = className;
    if (rectangle) place(element, rectangle);
    return element;
  };
  const shapes: Element[] = [];
  for (const { rectangle, label } of drawing.rooms) {
    const room = make("room", rectangle);
    room.textContent = label;
    shapes.push(room);
  }
  for (const rectangle of drawing.hover) shapes.push(make("hover", rectangle));
  for (const person of drawing.people) {
    for (const [index, rectangle] of person.rectangles.entries()) {
      const outline = make("person", rectangle);
      outline.style.setProperty("--color", person.color);
      if (index === 0) outline.append(named(document, person.name));
      shapes.push(outline);
    }
  }
  for (const { rectangle, tag, handles } of drawing.selection) {
    const outline = make("selected", rectangle);
    if (handles) for (const corner of ["nw", "ne", "sw", "se"]) outline.append(make(`handle ${corner}`));
    if (tag) outline.append(tagOf(document, tag, rectangle, drawing.drop !== null));
    shapes.push(outline);
  }
  if (drawing.drop) {
    const { container, name, line } = drawing.drop;
    const receiver = make(line ? "receiver" : "receiver whole", container);
    const label = make("receiverName");
    label.textContent = name;
    if (container.y < 18) label.classList.add("inside");
    receiver.append(label);
    shapes.push(receiver);
    if (line) shapes.push(lineOf(make, line));
  }
  for (const person of drawing.people) {
    if (!person.cursor) continue;
    const cursor = make("cursor");
    cursor.style.setProperty("--color", person.color);
    cursor.style.setProperty("transform", `translate(${person.cursor.x}px, ${person.cursor.y}px)`);
    cursor.append(pointerShape(document), named(document, person.name));
    shapes.push(cursor);
  }
  return shapes;
}

function place(element: HTMLElement, { x, y, width, height }: Rectangle): void {
  element.style.setProperty("transform", `translate(${x}px, ${y}px)`);
  element.style.setProperty("width", `${width}px`);
  element.style.setProperty("height", `${height}px`);
}

function named(document: Document, name: string): HTMLElement {
  const label = document.createElement("span");
  label.className = "name";
  label.textContent = name;
  return label;
}

function tagOf(document: Document, tag: Tag, rectangle: Rectangle, dropping: boolean): HTMLElement {
  const element = document.createElement("div");
  // Above the outline; inside at the page's top. While something is dropped it steps back from the line.
  element.className = `tag${rectangle.y < 24 ? " inside" : ""}${dropping ? " quiet" : ""}`;
  if (tag.icon) element.append(iconOf(document, tag.icon));
  element.append(tag.text);
  return element;
}

function iconOf(document: Document, shapes: IconShapes): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
    svg.append(shape);
  }
  return svg;
}

function pointerShape(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", "M2 1.5 14 7 8.6 8.8 6.2 14Z");
  svg.append(path);
  return svg;
}

function lineOf(make: (className: string) => HTMLElement, { x1, y1, x2, y2 }: Gap["line"]): HTMLElement {
  const line = make(x1 === x2 ? "line down" : "line along");
  place(line, {
    x: x1 === x2 ? x1 - 1 : x1,
    y: y1 === y2 ? y1 - 1 : y1,
    width: Math.max(2, x2 - x1),
    height: Math.max(2, y2 - y1),
  });
  line.append(make("ring first"), make("ring last"));
  return line;
}
