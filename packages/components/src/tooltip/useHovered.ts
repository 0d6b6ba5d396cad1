import { type PointerEvent, useEffect, useRef } from "react";

/** After one tooltip went, the next shows at once for this long: who reads along a toolbar waits only once. Milliseconds. */
const WARM = 400;
/** The pointer may cross the gap to the tooltip itself, which can be hovered too (WCAG 1.4.13). Milliseconds. */
const GRACE = 120;

let lastGone = Number.NEGATIVE_INFINITY;

/** Handlers that tell when a pointer rests on an element, and when it has left it. A finger does not rest. */
export function useHovered(delay: number, show: (isShown: boolean) => void) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const later = (isShown: boolean, milliseconds: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      if (!isShown) lastGone = performance.now();
      show(isShown);
    }, milliseconds);
  };
  return {
    /** Nothing that was waited for happens any more. */
    forget: () => clearTimeout(waiting.current),
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") later(true, performance.now() - lastGone < WARM ? 0 : delay);
    },
    onPointerLeave: () => later(false, GRACE),
  };
}
