/** Finds what effects act on: components by their `id`. */

const FOCUSABLE =
  'input:not([type="hidden"]):not(:disabled),textarea:not(:disabled),select:not(:disabled),button:not(:disabled),a[href],[tabindex]:not([tabindex="-1"])';
const FIELDS = "input:not([type=hidden]),textarea,select";

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The element with this id, or the first within it that takes the keyboard. */
export function focusableOf(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  if (element?.matches(FOCUSABLE)) return element;
  return element?.querySelector<HTMLElement>(FOCUSABLE) ?? null;
}

/** The fields of the element with this id: itself, or all within it. */
export function fieldsOf(id: string): FieldElement[] {
  const element = document.getElementById(id);
  if (!element) return [];
  if (element.matches(FIELDS)) return [element as FieldElement];
  return [...element.querySelectorAll<FieldElement>(FIELDS)];
}
