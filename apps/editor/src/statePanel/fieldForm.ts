/** What the field dialog shows, and the TypeScript that it stands for. */

import { type FieldOptions, type FieldText, impliedType, type KeptPlace } from "@heddle/document";

export type FieldKind = "text" | "number" | "boolean" | "list" | "other";

export const KINDS: readonly { value: FieldKind; label: string; type: string; initial: string }[] = [
  { value: "text", label: "Text", type: "string", initial: "" },
  { value: "number", label: "Number", type: "number", initial: "0" },
  { value: "boolean", label: "True or false", type: "boolean", initial: "false" },
  { value: "list", label: "List of texts", type: "string[]", initial: "[]" },
  { value: "other", label: "Another type", type: "", initial: "null" },
];

export interface FieldForm {
  name: string;
  kind: FieldKind;
  /** Of another type than those with a name: TypeScript. */
  type: string;
  /** As the field shows it: of text the text itself, else code. */
  initial: string;
  place: KeptPlace;
  options: FieldOptions;
}

export const NEW_FIELD: FieldForm = {
  name: "",
  kind: "text",
  type: "",
  initial: "",
  place: "memory",
  options: {},
};

export function formOf(field: FieldText): FieldForm {
  const type = field.type || impliedType(field.initial);
  const text = type === "string" ? asText(field.initial) : null;
  const named = KINDS.find((kind) => kind.type === type && kind.value !== "other");
  // Only what the dialog's own field for it can show; the rest is shown as code.
  const fits =
    named?.value === "text"
      ? text !== null
      : named?.value === "number"
        ? Number.isFinite(Number(field.initial.replaceAll("_", "") || "x"))
        : named?.value === "boolean"
          ? /^(true|false)$/.test(field.initial)
          : named !== undefined;
  const kind = named && fits ? named.value : "other";
  return {
    name: field.name,
    kind,
    type: kind === "other" ? type : "",
    initial: kind === "text" ? text! : kind === "number" ? field.initial.replaceAll("_", "") : field.initial,
    place: field.place,
    options: field.options,
  };
}

export function fieldOf({ name, kind, type, initial, place, options }: FieldForm): FieldText {
  return {
    name,
    type: kind === "other" ? type : KINDS.find(({ value }) => value === kind)!.type,
    initial: kind === "text" ? JSON.stringify(initial) : initial.trim(),
    place,
    options,
  };
}

/** Another kind, with what it begins as. */
export function withKind(form: FieldForm, kind: FieldKind): FieldForm {
  return { ...form, kind, type: "", initial: KINDS.find(({ value }) => value === kind)!.initial };
}

/** Another place, with none of the old one's options but the entry's name. */
export function withPlace(form: FieldForm, place: KeptPlace): FieldForm {
  const { name } = form.options;
  return { ...form, place, options: name !== undefined && place !== "memory" ? { name } : {} };
}

/** An option set; undefined takes it away. */
export function withOption(
  form: FieldForm,
  name: string,
  value: string | number | boolean | undefined,
): FieldForm {
  const { [name]: _, ...rest } = form.options;
  return { ...form, options: value === undefined ? rest : { ...rest, [name]: value } };
}

function asText(code: string): string | null {
  try {
    const value: unknown = JSON.parse(code);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}
