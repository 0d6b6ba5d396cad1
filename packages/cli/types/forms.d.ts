/** What a form may hold, and what it gives its handler. */

import type { UserError } from "./state.d.ts";

/**
 * Thrown by the handler of a form's submit: what is wrong, by the name of the field. The form shows it at its fields, puts the cursor
 * into the first of them, and keeps what was entered.
 *
 *     if (await this.isTaken(values.email)) throw new FormError({ email: "This address has an account already." });
 */
export declare class FormError extends UserError {
  constructor(fields: Readonly<Record<string, string>>, message?: string);
}

/** Rules of one field of a form. Each counts only where something is entered, but for `required` and `equals`. */
export interface FieldRules {
  required?: boolean;
  /** Characters of a text, or entries of a list. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Numbers are whole steps from the minimum, or from 0. */
  step?: number;
  /** A regular expression that the whole text matches. */
  pattern?: string;
  format?: "email" | "url";
  /** What can be chosen. */
  options?: readonly string[];
  /** The name of a field that must have the same value. */
  equals?: string;
  /** What to say when any of these is not kept, instead of the usual sentence. */
  message?: string;
}

/** Rules by the name of the field: `<Form rules={{ repeat: { equals: "password", message: "These differ." } }}>`. */
export type FormRules = { readonly [field: string]: FieldRules };

/**
 * What a form gives its handler: an object with the value of each named field. Write its type at the handler:
 * `save(values: { name: string; age: number | null; terms: boolean; tags: string[] })`. The server has checked it against the form.
 */
// biome-ignore lint/suspicious/noExplicitAny: each form has other fields; the handler says which.
export type SubmittedForm = any;
