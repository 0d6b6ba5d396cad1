import type { ClientEffect } from "../effect.ts";
import { fieldsOf } from "../element.ts";
import { writeField } from "../field-value.ts";

export const setValue: ClientEffect = {
  name: "setValue",
  run(_targets, [id, value]) {
    if (typeof id !== "string" || value === undefined || value === null || typeof value === "object") return;
    const fields = fieldsOf(id);
    const isGroup = fields.every((field) => field.type === "radio");
    for (const field of isGroup ? fields : fields.slice(0, 1)) writeField(field, value);
  },
};
