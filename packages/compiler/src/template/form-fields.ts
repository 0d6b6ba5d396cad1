/** What a form submits: the fields in it, with what they may hold. The server checks a submit against that. */

import type { ComponentManifest, Node } from "@heddle/schema";
import type { BindingIndex, ElementTemplate, FormInfo, Source } from "@heddle/state-engine/program";
import type { Surroundings } from "./page.ts";

/** The form that an element is, without fields yet; null = it is none. */
export function formOf(manifest: ComponentManifest, element: ElementTemplate): FormInfo | null {
  const isForm = Object.values(manifest.events).some(({ payload }) => payload === "form");
  if (!isForm) return null;
  const rules = sourceOf(element, "rules");
  return { fields: [], ...(rules && { rules }) };
}

export interface FieldPlace {
  element: ElementTemplate;
  node: Node;
  manifest: ComponentManifest;
  around: Surroundings;
  /** What hides it, itself or with what it stands in. */
  hidden: readonly (BindingIndex | true)[];
}

/** Notes a field in the form around it. A component that has a name but no type of value is checked by nobody but the handler. */
export function noteField({ element, manifest, around, hidden }: FieldPlace): void {
  const name = manifest.props.name ? sourceOf(element, "name") : null;
  if (!around.form || !name) return;
  const rules: Record<string, Source> = {};
  for (const [prop, { rule }] of Object.entries(manifest.props)) {
    const source = rule ? sourceOf(element, prop) : null;
    if (rule && source) rules[rule] = source;
  }
  const disabled = sourceOf(element, "disabled");
  around.form.fields.push({
    part: around.part,
    name,
    type: manifest.field ?? "any",
    rules,
    disabled: disabled === null ? [] : "binding" in disabled ? [disabled.binding] : guardOf(disabled.value),
    hidden: [...hidden],
  });
}

function guardOf(value: unknown): true[] {
  return value ? [true] : [];
}

function sourceOf({ props, bindings }: ElementTemplate, prop: string): Source | null {
  const binding = bindings?.[prop];
  if (binding !== undefined) return { binding };
  const value = props?.[prop];
  return value === undefined || value === null ? null : { value };
}
