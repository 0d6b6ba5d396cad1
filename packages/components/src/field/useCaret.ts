import { type RefObject, useLayoutEffect, useRef } from "react";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps the caret where it is when the text is changed from outside (a handler that writes capitals, say) while the
 * person types. Call the returned function with the element at each edit.
 */
export function useCaret(
  element: RefObject<TextElement | null>,
  text: string,
): (edited: TextElement) => void {
  const last = useRef({ text, start: 0, end: 0 });
  useLayoutEffect(() => {
    const field = element.current;
    const { start, end, text: typed } = last.current;
    if (!field || typed === text || field.ownerDocument.activeElement !== field) return;
    // Types such as email and date have no selection: there it is null and cannot be set.
    if (field.selectionStart === null) return;
    last.current = { ...last.current, text };
    field.setSelectionRange(Math.min(start, text.length), Math.min(end, text.length));
  }, [element, text]);
  return (edited) => {
    last.current = { text: edited.value, start: edited.selectionStart ?? 0, end: edited.selectionEnd ?? 0 };
  };
}
