import { type RefObject, useLayoutEffect, useRef } from "react";
import { addLayer, type Dismissal } from "./layers.ts";
import { keepBeside, type Placing } from "./placing.ts";

export interface FloatingOptions {
  isOpen: boolean;
  anchor: RefObject<HTMLElement | null>;
  placing: Placing;
  onDismiss(how: Dismissal): void;
}

/**
 * Shows an element over everything else of the page, beside its anchor, while it is open. The element has `popover="manual"`: the
 * browser's top layer takes it out of whatever clips or covers it, although it stays where it is in the document, and so in the order of
 * the keyboard and within the form or dialog around it.
 */
export function useFloating<Floating extends HTMLElement>(
  options: FloatingOptions,
): RefObject<Floating | null> {
  const element = useRef<Floating>(null);
  const { isOpen, anchor, placing, onDismiss } = options;
  const { side, align, gap, isAsWide } = placing;
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useLayoutEffect(() => {
    const floating = element.current;
    const beside = anchor.current;
    if (!isOpen || !floating || !beside) return;
    if (!isShown(floating)) floating.showPopover?.();
    const stopPlacing = keepBeside(beside, floating, {
      side,
      align,
      ...(gap === undefined ? {} : { gap }),
      ...(isAsWide ? { isAsWide } : {}),
    });
    const removeLayer = addLayer({ floating, anchor: beside, dismiss: (how) => dismiss.current(how) });
    return () => {
      removeLayer();
      stopPlacing();
      if (isShown(floating)) floating.hidePopover();
    };
  }, [isOpen, anchor, side, align, gap, isAsWide]);
  return element;
}

function isShown(floating: HTMLElement): boolean {
  return floating.matches(":popover-open");
}
