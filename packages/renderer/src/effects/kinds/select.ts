import type { ClientEffect } from "../effect.ts";
import { fieldsOf, focusableOf } from "../element.ts";

export const select: ClientEffect = {
  name: "select",
  run(_targets, [id]) {
    if (typeof id !== "string") return;
    const [field] = fieldsOf(id);
    (field ?? focusableOf(id))?.focus();
    if (field && !(field instanceof HTMLSelectElement)) field.select();
  },
};
