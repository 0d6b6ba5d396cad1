import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { type Bounds, bounded, sizeAfter } from "./sizes.ts";

interface SeparatorOptions {
  size: number;
  /** Where a double click, and Enter on a closed pane, bring it back to. */
  initial: number;
  bounds: Bounds;
  isVertical: boolean;
  onMove(size: number): void;
  /** It was let go: this is where it stays. */
  onSettle(size: number): void;
}

/** Drags the separator with pointer, finger or keyboard. To be spread on it. */
export function useSeparator({ size, initial, bounds, isVertical, onMove, onSettle }: SeparatorOptions) {
  const dragged = useRef<number | null>(null);
  const before = useRef(initial);
  const settle = (settled: number) => {
    if (settled > bounds.minimum) before.current = settled;
    onMove(settled);
    onSettle(settled);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = size;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragged.current === null) return;
      dragged.current = bounded(shareAt(event, isVertical), bounds);
      onMove(dragged.current);
    },
    onPointerUp() {
      if (dragged.current !== null) settle(dragged.current);
      dragged.current = null;
    },
    onPointerCancel() {
      dragged.current = null;
    },
    onDoubleClick: () => settle(bounded(initial, bounds)),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const isFromRight = isRightToLeft(event.currentTarget);
      const place = { size, before: before.current, bounds, isVertical, isFromRight };
      const moved = sizeAfter(event, place);
      if (moved === null) return;
      event.preventDefault();
      settle(moved);
    },
  };
}

/** How much of the frame lies before the pointer, in percent. */
function shareAt(
  { clientX, clientY, currentTarget }: PointerEvent<HTMLElement>,
  isVertical: boolean,
): number {
  const { left, top, width, height, right } = currentTarget.parentElement!.getBoundingClientRect();
  if (isVertical) return ((clientY - top) / (height || 1)) * 100;
  const along = isRightToLeft(currentTarget) ? right - clientX : clientX - left;
  return (along / (width || 1)) * 100;
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === "rtl";
}
