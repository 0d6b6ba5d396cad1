import { FORM_INVALID } from "@heddle/components/form-events";
import { type ClientEffect, recordOf } from "../effect.ts";

/** The server found fields of a submitted form invalid: the form shows it. */
export const invalid: ClientEffect = {
  name: "invalid",
  run(_targets, [scope, event, messages]) {
    if (typeof scope !== "number" || typeof event !== "number") return;
    const form = document.querySelector(`[data-heddle-submit~="${scope}.${event}"]`);
    form?.dispatchEvent(new CustomEvent(FORM_INVALID, { detail: recordOf(messages) }));
  },
};
