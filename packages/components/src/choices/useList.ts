import type { FieldRules } from "@heddle/schema/form-rules";
import { useMemo } from "react";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";

export interface ListOptions {
  value: unknown;
  name: unknown;
  rules: FieldRules;
  onChange: ((values: string[]) => void) | undefined;
}

/** A field whose value is a list of texts, none of them twice. */
export function useList({ value, name, rules, onChange }: ListOptions) {
  // As text: a list that is given anew with the same entries is the same.
  const given = JSON.stringify(Array.isArray(value) ? [...new Set(value.map(textOf).filter(Boolean))] : []);
  const field = useFormField<string>({ name, rules, given });
  const [shown, edit] = useEdited(given, field.initial);
  const values = useMemo(() => JSON.parse(shown) as string[], [shown]);
  field.shows(shown, values);
  const change = (next: readonly string[]) => {
    const text = JSON.stringify(next);
    if (text === shown) return;
    edit(text);
    onChange?.([...next]);
    field.changed();
  };
  return { values, shown, message: field.message, change };
}
