export type FormValues = Record<string, string | number | boolean | null>;

/**
 * The values of a form's named fields: text as text, numbers as numbers (null when empty), checkboxes and switches as
 * booleans, of radio buttons the chosen one (null when none is).
 */
export function formValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) readInput(control, values);
    else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      if (control.name !== "" && !control.disabled) values[control.name] = control.value;
    }
  }
  return values;
}

function readInput(control: HTMLInputElement, values: FormValues): void {
  const { name, type, value } = control;
  // Fields without a name of their own have a generated one from React, which is not meant to be sent.
  if (name === "" || isGenerated(name) || control.matches(":disabled")) return;
  if (type === "checkbox") values[name] = control.checked;
  else if (type === "radio") values[name] = control.checked ? value : (values[name] ?? null);
  else if (control.dataset.heddleType === "number") values[name] = value === "" ? null : Number(value);
  else values[name] = value;
}

function isGenerated(name: string): boolean {
  return /^[_:«]r[\w]*[_:»]/.test(name) || /^_R_/.test(name);
}
