/** The controls of a form in its HTML. A form in a dialog inside a form has its own. */

/** On the root of every form: HTML has no form inside a form, so an inner one is another element. */
export const FORM_MARK = "data-heddle-form";
/** On the row of a form's buttons: in a dialog or drawer they stay in sight. */
export const ACTIONS_MARK = "data-heddle-actions";

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function controlsOf(form: Element): Control[] {
  return [...form.querySelectorAll<Control>("input,textarea,select")].filter(
    (control) => formAround(control) === form,
  );
}

/** The form that an element stands in. */
export function formAround(element: Element): Element | null {
  return element.closest(`[${FORM_MARK}]`);
}

const submits = new WeakMap<Element, () => void>();

/** A form that is no form to the browser says how it is submitted. */
export function setSubmit(form: Element, submit: () => void): void {
  submits.set(form, submit);
}

/** As if a submit button were pressed. */
export function submitAround(element: Element): void {
  const form = formAround(element);
  if (form instanceof HTMLFormElement) form.requestSubmit();
  else if (form) submits.get(form)?.();
}
