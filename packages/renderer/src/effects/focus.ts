const FOCUSABLE =
  'input:not([type="hidden"]):not(:disabled),textarea:not(:disabled),select:not(:disabled),button:not(:disabled),a[href],[tabindex]:not([tabindex="-1"])';

/** Puts the keyboard into the component with this id: into the element itself, or the first within that takes it. */
export function focusElement(document: Document, id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches(FOCUSABLE) ? element : element?.querySelector<HTMLElement>(FOCUSABLE);
  if (target) target.focus();
  else element?.scrollIntoView({ block: "nearest" });
}
