/** Puts another text into a field as if a person had typed it: its handlers and those of the form around it hear of it. */
export function enterText(field: HTMLInputElement, text: string): void {
  // React compares with what it set itself, and would miss a change through the element's own property.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
