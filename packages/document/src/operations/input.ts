/** Pieces of operations' inputs. */

import {
  checkClassIdentifier,
  checkComponentType,
  checkEventName,
  checkId,
  checkPropName,
  checkSlotName,
  checkVariableName,
  type EventHandler,
  type Json,
  LONGEST_EVENT_TIME,
  type PropValue,
} from "@heddle/schema";
import { z } from "zod";
import { isJson } from "../layout/values.ts";

/** Text that passes one of the schema's checks; the check's sentence is the error. */
function checkedInput(check: (text: string) => string | null) {
  return z.string().superRefine((text, context) => {
    const message = check(text);
    if (message !== null) context.addIssue({ code: "custom", message });
  });
}

export const idInput = checkedInput(checkId);
export const idsInput = z.array(idInput).min(1).max(10_000);
export const typeInput = checkedInput(checkComponentType);
export const propNameInput = checkedInput(checkPropName);
export const eventNameInput = checkedInput(checkEventName);
export const slotInput = checkedInput(checkSlotName);
/** A variable of page code: `images`. */
export const variableInput = checkedInput(checkVariableName);
/** A state class: `Images`. */
export const classInput = checkedInput(checkClassIdentifier);
export const layerNameInput = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "A name is one line of text.");

export const jsonInput: z.ZodType<Json> = z.custom<Json>((value) => isJson(value), "Write plain JSON.");
/** TypeScript types, on one line. */
export const typeTextInput = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^[^\n\r\u2028\u2029]*$/u, "Write the type on one line.");
const codeInput = z.string().max(100_000);

export const propValueInput: z.ZodType<PropValue> = z.union([
  z.strictObject({ value: jsonInput }),
  z.strictObject({ expression: codeInput }),
  z.strictObject({ bind: codeInput }),
]);
/** A page's texts and class lists: text or an expression, never bound two-way. */
export const textValueInput: z.ZodType<{ value: string } | { expression: string }> = z.union([
  z.strictObject({ value: codeInput }),
  z.strictObject({ expression: codeInput }),
]);

export const keysInput = z.array(z.string().min(1).max(32)).min(1).max(32);
const eventTime = z.int().min(1).max(LONGEST_EVENT_TIME);
export const handlersInput: z.ZodType<EventHandler[]> = z
  .array(
    z.strictObject({
      code: codeInput,
      keys: keysInput.optional(),
      preventDefault: z.literal(true).optional(),
      stopPropagation: z.literal(true).optional(),
      throttle: eventTime.optional(),
      debounce: eventTime.optional(),
      once: z.literal(true).optional(),
    }),
  )
  .max(100);

/** Where something is put: before a sibling, or at the end of a slot. */
export const targetInput = z.strictObject({
  parent: idInput,
  slot: slotInput.default("children"),
  before: idInput.nullable().default(null),
});
export type Target = z.output<typeof targetInput>;

export const sourceInput = z.strictObject({ header: codeInput.optional(), leading: codeInput.optional() });
