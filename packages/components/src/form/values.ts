import type { FieldValue, FormValues } from "@heddle/schema/form-rules";
import { type Control, controlsOf } from "./controls.ts";

export type { FormValues };

/**
 * The values of a form's named fields: text as text, numbers as numbers (null when empty), checkboxes and switches as
 * booleans, of radio buttons and selects the chosen one (null when none is), of groups of boxes a list of the ticked ones, of what a control
 * says itself in `data-heddle-value` that. Files are not among them.
 */
export function formValues(form: Element): FormValues {
  const values: FormValues = {};
  for (const control of controlsOf(form)) {
    const { name } = control;
    if (name === "" || isGenerated(name) || control.matches(":disabled")) continue;
    const { heddleValue } = control.dataset;
    // What is written in it is not its value, as in the search of a list: it says itself what that is.
    if (heddleValue !== undefined) values[name] = JSON.parse(heddleValue) as FieldValue;
    else if (control instanceof HTMLInputElement) readInput(control, values);
    else if (control instanceof HTMLSelectElement) values[name] = chosenOf(control);
    else values[name] = control.value;
  }
  return values;
}

function readInput(control: HTMLInputElement, values: FormValues): void {
  const { name, type, value } = control;
  if (type === "file") return;
  if (type === "checkbox" && control.dataset.heddleType === "list") {
    const before = values[name];
    const ticked = Array.isArray(before) ? before : [];
    values[name] = control.checked ? [...ticked, value] : ticked;
  } else if (type === "checkbox") values[name] = control.checked;
  else if (type === "radio") values[name] = control.checked ? singleOf(control) : (values[name] ?? null);
  else values[name] = singleOf(control);
}

function singleOf({ value, dataset }: HTMLInputElement): string | number | null {
  if (dataset.heddleType !== "number") return value;
  return value === "" ? null : Number(value);
}

/** The placeholder is no choice. */
function chosenOf({ selectedOptions }: HTMLSelectElement): string | null {
  const [option] = selectedOptions;
  return !option || option.hidden ? null : option.value;
}

/** Fields without a name of their own have a generated one from React, which is not meant to be sent. */
export function isGenerated(name: string): boolean {
  return /^[_:«]r[\w]*[_:»]/.test(name) || /^_R_/.test(name);
}

/** The form's name of the field that a control belongs to; "" = none. */
export function fieldName(target: EventTarget): string {
  const { name } = target as Partial<Control>;
  return typeof name === "string" && !isGenerated(name) ? name : "";
}
