const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled):not([type="hidden"]),select:not(:disabled),textarea:not(:disabled),summary,iframe,[contenteditable="true"],[tabindex]:not([tabindex="-1"])';

/** The first element in another that takes the keyboard; null = there is none. */
export function firstFocusable(within: Element | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>(FOCUSABLE) ?? null;
}
