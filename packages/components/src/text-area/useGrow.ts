import { type RefObject, useEffect } from "react";

/** Makes a field as high as its text in browsers whose CSS cannot (`field-sizing`). */
export function useGrow(
  element: RefObject<HTMLTextAreaElement | null>,
  text: string,
  isWanted: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides how high it is.
  useEffect(() => {
    const field = element.current;
    if (!field || !isWanted || globalThis.CSS?.supports?.("field-sizing", "content")) return;
    if (field.style.height !== "") field.style.height = "";
    if (field.scrollHeight <= field.clientHeight) return;
    const { borderTopWidth, borderBottomWidth } = getComputedStyle(field);
    const border = (Number.parseFloat(borderTopWidth) || 0) + (Number.parseFloat(borderBottomWidth) || 0);
    field.style.height = `${field.scrollHeight + border}px`;
  }, [element, text, isWanted]);
}
