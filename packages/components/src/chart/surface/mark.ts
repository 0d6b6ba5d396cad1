/** One drawn value: of which series, and as which of its values. */
export interface Mark {
  series: number;
  index: number;
}

/** A place on the drawing, from its start and its top, 0 to 1. */
export interface Spot {
  across: number;
  down: number;
}

/** What is said of a mark, in a tooltip and by screen readers. */
export interface Tip {
  title: string;
  lines: readonly TipLine[];
}

export interface TipLine {
  series: number;
  /** Place of its colour, where that is not its series'. */
  ink?: number;
  label: string;
  value: string;
}

export function markName({ series, index }: Mark): string {
  return `${series}:${index}`;
}

/** The mark that an element draws, or is within. */
export function markOf(element: Element | null): Mark | null {
  const [series, index] = (element?.closest("[data-mark]")?.getAttribute("data-mark") ?? "")
    .split(":")
    .map(Number);
  return series === undefined || index === undefined || Number.isNaN(series) ? null : { series, index };
}

/** Where an element's middle lies on a surface. */
export function spotOf(element: Element, surface: Element): Spot {
  const [inner, outer] = [element.getBoundingClientRect(), surface.getBoundingClientRect()];
  return spotAt(inner.left + inner.width / 2, inner.top + inner.height / 2, outer, surface);
}

/** Where a point of the window lies on a surface. */
export function spotAt(x: number, y: number, box: DOMRect, surface: Element): Spot {
  const across = box.width > 0 ? (x - box.left) / box.width : 0;
  const isTurned = getComputedStyle(surface).direction === "rtl";
  return { across: isTurned ? 1 - across : across, down: box.height > 0 ? (y - box.top) / box.height : 0 };
}
