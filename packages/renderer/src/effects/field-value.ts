/** Writes into a field as a person would: what listens to the field hears of it, and the caret stays where it was. */

import type { FieldElement } from "./element.ts";

type Value = string | number | boolean;

/** Fields of one radio group or list of choices each take the value in their own way. */
export function writeField(field: FieldElement, value: Value): void {
  if (field instanceof HTMLInputElement && field.type === "radio") {
    if (!field.checked && field.value === String(value)) field.click();
    return;
  }
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    const isOn = value === true || value === "true";
    if (field.checked !== isOn) field.click();
    return;
  }
  if (field instanceof HTMLInputElement && field.type === "file") {
    // Nobody but the visitor may choose files. Those that were chosen are listed beside the field, which itself is always
    // empty: told of a change, it starts anew.
    if (value === "") field.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  const text = String(value);
  if (field.value === text) return;
  const restoreCaret = caretOf(field);
  setNative(field, text);
  restoreCaret();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function clearField(field: FieldElement): void {
  // One of a group of radio buttons is chosen for good: only a form's reset takes it back.
  if (field instanceof HTMLInputElement && field.type === "radio") return;
  writeField(field, field instanceof HTMLInputElement && field.type === "checkbox" ? false : "");
}

/** Past React, which would take a plain assignment for its own and tell nobody. */
function setNative(field: FieldElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
  set?.call(field, text);
}

/** Puts the caret back where it is now, if the field is in use and has one. */
function caretOf(field: FieldElement): () => void {
  if (field instanceof HTMLSelectElement || document.activeElement !== field) return () => {};
  const { selectionStart, selectionEnd } = field;
  return () => {
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
