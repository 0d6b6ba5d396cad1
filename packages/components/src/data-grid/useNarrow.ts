import { type RefObject, useLayoutEffect, useState } from "react";

/** Less room than this folds rows: the classes `@max-lg` say the same. In `rem`. */
const FOLD = 32;

/** Whether rows have two lines. Style sheets fold them by themselves; this is for the keyboard, and for rows that are placed by their heights. */
export function useNarrow(scroller: RefObject<HTMLElement | null>, isFolding: boolean): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !isFolding) return setNarrow(false);
    const look = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setNarrow(element.offsetWidth > 0 && element.offsetWidth < FOLD * unit);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, isFolding]);
  return isNarrow;
}
