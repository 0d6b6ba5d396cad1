import type { ClientEffect } from "../effect.ts";
import { fieldsOf } from "../element.ts";
import { clearField } from "../field-value.ts";

export const clear: ClientEffect = {
  name: "clear",
  run(_targets, [id]) {
    if (typeof id === "string") for (const field of fieldsOf(id)) clearField(field);
  },
};
