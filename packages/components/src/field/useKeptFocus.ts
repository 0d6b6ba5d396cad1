import { type RefCallback, type RefObject, useCallback, useRef } from "react";

interface Selection {
  start: number | null;
  end: number | null;
}

/**
 * The ref of a field that keeps the keyboard: a frame that comes around it, for an icon or a label, makes it a new element, which
 * then takes over the focus and the selection of the old one. Whoever types notices nothing.
 */
export function useKeptFocus(element: RefObject<HTMLInputElement | null>): RefCallback<HTMLInputElement> {
  const left = useRef<Selection | null>(null);
  return useCallback(
    (field: HTMLInputElement) => {
      element.current = field;
      if (left.current) takeOver(field, left.current);
      left.current = null;
      return () => {
        element.current = null;
        const isFocused = field.ownerDocument.activeElement === field;
        left.current = isFocused ? { start: field.selectionStart, end: field.selectionEnd } : null;
      };
    },
    [element],
  );
}

function takeOver(field: HTMLInputElement, { start, end }: Selection): void {
  field.focus({ preventScroll: true });
  // Types such as email and date have no selection: there it is null and cannot be set.
  if (field.selectionStart !== null && start !== null) field.setSelectionRange(start, end);
}
