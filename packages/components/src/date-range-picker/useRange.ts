import type { FieldRules } from "@heddle/schema/form-rules";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";

interface Options {
  value: unknown;
  name: unknown;
  required: unknown;
  messages: FieldRules["messages"] | undefined;
  onChange: ((range: string[]) => void) | undefined;
}

/** The two ISO texts of a field, and its place in a form. */
export function useRange({ value, name, required, messages, onChange }: Options) {
  const [first, last]: unknown[] = Array.isArray(value) ? value : [];
  // As text: a list that is given anew with the same dates is the same.
  const given = JSON.stringify([textOf(first), textOf(last)]);
  const rules = { required: Boolean(required), messages: messages ?? {} };
  const field = useFormField<string>({ name, rules, given });
  const [shown, edit] = useEdited(given, field.initial);
  const range = JSON.parse(shown) as [string, string];
  const entered = entriesOf(range);
  field.shows(shown, entered);
  return {
    range,
    /** As the form has it: nothing where neither is there. */
    entered,
    message: field.message,
    set: (next: [string, string]) => {
      const text = JSON.stringify(next);
      if (text === shown) return;
      edit(text);
      field.changed();
      onChange?.(entriesOf(next));
    },
  };
}

function entriesOf(range: [string, string]): string[] {
  return range.every((iso) => iso === "") ? [] : range;
}
