import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from "@floating-ui/dom";

/** Where what floats stands: `start` and `end` go by the direction in which the text around it runs. */
export interface Placing {
  side: "top" | "bottom" | "start" | "end";
  align: "start" | "center" | "end";
  /** Between the two, in CSS pixels. */
  gap?: number;
  /** At least as wide as what it stands beside, as lists below their field are. */
  isAsWide?: boolean;
}

/** What stays free at the edges of the window, in CSS pixels. */
const EDGE = 8;

/**
 * Keeps an element beside another, on the other side where there is no room, and no larger than the room that there is, until the
 * function that it gives is called. It writes into the element's style: a strict CSP lets scripts do that.
 */
export function keepBeside(anchor: Element, floating: HTMLElement, placing: Placing): () => void {
  const place = async () => {
    const { x, y, placement } = await computePosition(anchor, floating, {
      strategy: "fixed",
      placement: placementOf(placing, getComputedStyle(anchor).direction === "rtl"),
      middleware: [
        offset(placing.gap ?? 6),
        flip({ padding: EDGE, fallbackAxisSideDirection: "end" }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight, availableWidth, rects }) {
            floating.style.maxHeight = `max(96px, ${Math.floor(availableHeight)}px)`;
            floating.style.maxWidth = `${Math.floor(availableWidth)}px`;
            if (placing.isAsWide) floating.style.minWidth = `${Math.round(rects.reference.width)}px`;
          },
        }),
      ],
    });
    floating.dataset.side = placement.split("-")[0];
    Object.assign(floating.style, { margin: "0", inset: "auto", left: `${x}px`, top: `${y}px` });
  };
  return autoUpdate(anchor, floating, () => void place());
}

/** The same, by sides of the screen. */
export function placementOf({ side, align }: Placing, isRightToLeft: boolean): Placement {
  const physical =
    side === "start" || side === "end" ? ((side === "start") === isRightToLeft ? "right" : "left") : side;
  return align === "center" ? physical : `${physical}-${align}`;
}
