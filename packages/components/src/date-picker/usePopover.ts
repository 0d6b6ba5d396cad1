import { type RefObject, useLayoutEffect, useRef } from "react";

/** Between the popover and its field, and the window's edge. CSS pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Shows an element in the top layer beside a field, below it or above where there is more room, for as long as it is drawn. A press
 * beside it and Escape close it, as the browser does for all popovers.
 */
export function usePopover(
  field: RefObject<HTMLElement | null>,
  onClose: () => void,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover) return;
    const place = () => {
      const around = field.current?.getBoundingClientRect();
      if (!around) return;
      const { offsetWidth: width, offsetHeight: height } = popover;
      const fitsBelow =
        around.bottom + GAP + height + EDGE <= innerHeight || around.top < innerHeight - around.bottom;
      popover.style.top = `${Math.max(EDGE, fitsBelow ? around.bottom + GAP : around.top - GAP - height)}px`;
      popover.style.left = `${Math.max(EDGE, Math.min(around.left, innerWidth - width - EDGE))}px`;
    };
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed") close.current();
    };
    popover.showPopover?.();
    place();
    popover.addEventListener("toggle", toggled);
    addEventListener("resize", place);
    // Whatever scrolls around the field takes it along.
    addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      popover.removeEventListener("toggle", toggled);
      removeEventListener("resize", place);
      removeEventListener("scroll", place, { capture: true });
    };
  }, [field]);
  return element;
}
