/** A submitted form against the fields that its page has: the values that its handler gets, or what is wrong with them. SPEC.md, F rules. */

import {
  emptyValue,
  type FieldRules,
  type FieldValue,
  type FormValues,
  isOfType,
  joinedRules,
  problemOf,
} from "@heddle/schema/form-rules";
import { FormError } from "../engine/services.ts";
import { isRowList, type Scope } from "../page/scope.ts";
import type { View } from "../page/view.ts";
import type { FormField, FormInfo, Source } from "../program/program.ts";
import type { Refusal } from "./event-check.ts";

export interface CheckedForm {
  /** Of the form's fields and of nothing else, each of its type. */
  values: FormValues;
  /** By the field's name, a sentence for the person. */
  problems: Record<string, string>;
  /** A value of a type that its field cannot give: whoever sent it is not the page. Its field's name. */
  forged: string | null;
}

export function checkForm(view: View, scope: Scope, form: FormInfo, payload: object): CheckedForm {
  return new FormCheck(view, payload as Record<string, unknown>).run(scope, form);
}

/** Why a submitted form is not handled; null = it is. Both name fields. */
export function formRefusal({ problems, forged }: CheckedForm): Refusal | null {
  if (forged !== null) {
    const message = `The value was refused: the field “${forged}” gives no value of this type.`;
    return { code: "bad-payload", message, again: [] };
  }
  const names = Object.keys(problems);
  return names.length === 0
    ? null
    : { code: "invalid", message: `These fields are not valid: ${names.join(", ")}.`, again: [] };
}

/** What a handler threw about the fields of its form; null = it threw something else. */
export function fieldsOf(error: unknown): Record<string, string> | null {
  return error instanceof FormError && Object.keys(error.fields).length > 0 ? { ...error.fields } : null;
}

interface Found {
  name: string;
  rules: FieldRules;
  isHidden: boolean;
}

class FormCheck {
  private readonly view: View;
  private readonly payload: Record<string, unknown>;
  private readonly values: FormValues = {};
  private readonly found: Found[] = [];
  private forged: string | null = null;

  constructor(view: View, payload: Record<string, unknown>) {
    this.view = view;
    this.payload = payload;
  }

  run(scope: Scope, form: FormInfo): CheckedForm {
    for (const field of form.fields) {
      const scopes = scopesOf(scope, field.part);
      for (const one of scopes) this.take(one, field);
      if (scopes.length === 0) this.takeUnmounted(field);
    }
    const ofForm = form.rules ? this.valueOf(scope, form.rules) : null;
    const problems: Record<string, string> = {};
    for (const { name, rules, isHidden } of this.found) {
      if (isHidden) continue;
      const problem = problemOf(joinedRules(rules, ofForm, name), this.values[name]!, this.values);
      if (problem !== null) problems[name] = problem;
    }
    return { values: this.values, problems, forged: this.forged };
  }

  /** A field that is on the page. */
  private take(scope: Scope, field: FormField): void {
    const name = String(this.valueOf(scope, field.name) ?? "");
    if (name === "" || this.isAny(scope, field.disabled)) return;
    if (!this.read(name, field)) this.values[name] ??= emptyValue(field.type);
    const rules: Record<string, unknown> = {};
    for (const [rule, source] of Object.entries(field.rules)) rules[rule] = this.valueOf(scope, source);
    this.found.push({ name, rules, isHidden: this.isAny(scope, field.hidden) });
  }

  /** A field of a step that is not shown now: what was entered there comes along; that nothing was, is no fault. */
  private takeUnmounted(field: FormField): void {
    if (!("value" in field.name) || !this.read(String(field.name.value), field)) return;
    const rules: Record<string, unknown> = {};
    for (const [rule, source] of Object.entries(field.rules))
      if ("value" in source && rule !== "required") rules[rule] = source.value;
    this.found.push({ name: String(field.name.value), rules, isHidden: false });
  }

  /** Takes a value over from what was sent, if it is there and of the field's type. */
  private read(name: string, field: FormField): boolean {
    if (!Object.hasOwn(this.payload, name)) return false;
    const value = this.payload[name];
    if (!isOfType(field.type, value)) {
      this.forged ??= name;
      return false;
    }
    Object.defineProperty(this.values, name, {
      value: value as FieldValue,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    return true;
  }

  private isAny(scope: Scope, guards: FormField["hidden"]): boolean {
    return guards.some((guard) => guard === true || Boolean(this.view.now(scope, guard)));
  }

  private valueOf(scope: Scope, source: Source): unknown {
    return "value" in source ? source.value : this.view.now(scope, source.binding);
  }
}

/** The mounted scopes of a part, at or below a scope. */
function scopesOf(scope: Scope, part: number): Scope[] {
  if (scope.part === part) return [scope];
  return scope.children.flatMap((child) => {
    if (child === null) return [];
    if (!isRowList(child)) return scopesOf(child, part);
    return child.rows.flatMap((row) => scopesOf(row, part));
  });
}
