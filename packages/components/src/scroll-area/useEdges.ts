import { type RefObject, useEffect, useRef, useState } from "react";

export interface EdgeListeners {
  onReachStart?: (() => void) | undefined;
  onReachEnd?: (() => void) | undefined;
}

/**
 * Tells when a person has scrolled to the start or the end, once for each time they come there.
 * @param isTurned its content is laid out from the end, so that the browser counts from there
 * @returns whether the end is in view
 */
export function useEdges(
  viewport: RefObject<HTMLElement | null>,
  isTurned: boolean,
  listeners: EdgeListeners,
): boolean {
  const [isAtEnd, setAtEnd] = useState(true);
  const told = useRef(listeners);
  told.current = listeners;
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    let last = edgesOf(element, isTurned);
    setAtEnd(last.end);
    const look = () => {
      const now = edgesOf(element, isTurned);
      if (now.start && !last.start) told.current.onReachStart?.();
      if (now.end && !last.end) told.current.onReachEnd?.();
      setAtEnd(now.end);
      last = now;
    };
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [viewport, isTurned]);
  return isAtEnd;
}

/** Closer than this is there: browsers round, and fingers are not exact. Pixels. */
const NEAR = 8;

function edgesOf(element: HTMLElement, isTurned: boolean): { start: boolean; end: boolean } {
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
  const isAcross = scrollHeight - clientHeight <= 1 && scrollWidth - clientWidth > 1;
  const room = isAcross ? scrollWidth - clientWidth : scrollHeight - clientHeight;
  // Negative where it is counted from the other end: turned around, or read from right to left.
  const moved = Math.abs(isAcross ? scrollLeft : scrollTop);
  const [before, behind] = isTurned ? [room - moved, moved] : [moved, room - moved];
  return { start: before <= NEAR, end: behind <= NEAR };
}
