/** Reads the page: the drawn elements of nodes, where they stand and how they lay out their children. */

import type { Flow } from "../geometry/gaps.ts";
import { inkOf } from "./ink.ts";
import type { DrawnElement } from "./scene.ts";

export function rectangleOf(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** A container's direction, as its style says. Blocks and grids with one column run down, all else along the row. */
export function flowOf(element: Element): Flow {
  const style = getComputedStyle(element);
  const rightToLeft = style.direction === "rtl";
  if (style.display.includes("flex")) {
    const along = style.flexDirection.startsWith("row");
    const turned = style.flexDirection.endsWith("reverse");
    return { axis: along ? "x" : "y", reversed: along ? turned !== rightToLeft : turned };
  }
  if (style.display.includes("grid")) {
    const columns = style.gridTemplateColumns.split(" ").length;
    return columns > 1 ? { axis: "x", reversed: rightToLeft } : { axis: "y", reversed: false };
  }
  if (style.display.startsWith("inline") && !style.display.includes("block"))
    return { axis: "x", reversed: rightToLeft };
  return { axis: "y", reversed: false };
}

/** Where a component's children stand: the element around its first drawn child, else its own. */
function layoutElement(element: Element): Element {
  const first = element.querySelector("[data-node]");
  return first?.parentElement && element.contains(first.parentElement) ? first.parentElement : element;
}

function emptyPlaceOf(element: Element): number | null {
  const place = element.getAttribute("data-heddle-empty");
  return place === null ? null : Number(place);
}

/** One pass over the drawn nodes, in document order. */
export function measure(root: Document | Element): DrawnElement[] {
  const elements = [...root.querySelectorAll("[data-node]")];
  const places = new Map<Element, number>(elements.map((element, place) => [element, place]));
  return elements.map((element) => {
    const around = element.parentElement?.closest("[data-node]");
    return {
      node: element.getAttribute("data-node")!,
      rectangle: rectangleOf(element),
      flow: () => flowOf(layoutElement(element)),
      ink: () => inkOf(element),
      emptyPlace: emptyPlaceOf(element),
      container: (around && places.get(around)) ?? -1,
    };
  });
}
