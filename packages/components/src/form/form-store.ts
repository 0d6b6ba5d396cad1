/** What a form knows of its fields: their rules, what is wrong, and what may be said of it already. Free of React. */

import {
  type FieldRules,
  type FieldValue,
  type FormValues,
  joinedRules,
  problemOf,
} from "@heddle/schema/form-rules";

/** A field that is on the page. */
export interface FieldEntry {
  rules(): FieldRules;
  /** What it was given from outside, what it shows, and what that is as a value of the form. */
  state(): { given: unknown; shown: unknown; value: FieldValue };
}

export class FormStore {
  readonly #fields = new Map<string, FieldEntry>();
  readonly #touched = new Set<string>();
  /** What the server said of a value, until that is changed. */
  #refused: Readonly<Record<string, string>> = {};
  #problems: Readonly<Record<string, string>> = {};
  /** What fields held that left the page: a step back finds it again. */
  readonly #kept = new Map<string, { given: unknown; shown: unknown }>();
  readonly #keptValues: FormValues = {};
  readonly #listeners = new Set<() => void>();
  /** Rules of the form itself, by the field's name. */
  rules: unknown = null;
  isSubmitting = false;
  /** Reads the values from the page and checks them: the form's own, which knows where they are. */
  recheck: () => void = () => {};
  /** Submit buttons wait until nothing is wrong. */
  waitsForValid = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A field appeared; call what this gives when it goes. */
  add(name: string, entry: FieldEntry): () => void {
    this.#fields.set(name, entry);
    delete this.#keptValues[name];
    return () => {
      if (this.#fields.get(name) !== entry) return;
      this.#fields.delete(name);
      const { given, shown, value } = entry.state();
      this.#kept.set(name, { given, shown });
      this.#keptValues[name] = value;
    };
  }

  /** What a field shows that comes back to the page; undefined = what it is given. */
  kept(name: string, given: unknown): unknown {
    const kept = this.#kept.get(name);
    return kept && Object.is(kept.given, given) ? kept.shown : undefined;
  }

  /** With the values of fields of other steps. */
  withKept(values: FormValues): FormValues {
    return { ...this.#keptValues, ...values };
  }

  /** What is to be said of a field now; "" = nothing. */
  message(name: string): string {
    return this.#refused[name] ?? (this.#touched.has(name) ? (this.#problems[name] ?? "") : "");
  }

  /** What the server said of fields that are not on the page. */
  get unplaced(): string {
    return Object.entries(this.#refused)
      .filter(([name]) => !this.#fields.has(name))
      .map(([, message]) => message)
      .join(" ");
  }

  get isBlocked(): boolean {
    return this.waitsForValid && Object.keys(this.#problems).length > 0;
  }

  /** Looks at the values anew. `isHidden`: a field that cannot be seen has no say. */
  check(values: FormValues, isHidden: (name: string) => boolean): boolean {
    const problems: Record<string, string> = {};
    for (const [name, entry] of this.#fields) {
      const value: FieldValue | undefined = values[name];
      if (value === undefined || isHidden(name)) continue;
      const problem = problemOf(joinedRules(entry.rules(), this.rules, name), value, values);
      if (problem !== null) problems[name] = problem;
    }
    this.#problems = problems;
    this.#tell();
    return Object.keys(problems).length === 0;
  }

  touch(name: string): void {
    this.#touched.add(name);
  }

  touchAll(): void {
    for (const name of this.#fields.keys()) this.#touched.add(name);
  }

  /** The field's value changed: what the server said of the one before is over. */
  edited(name: string): void {
    if (!(name in this.#refused)) return;
    const { [name]: _, ...others } = this.#refused;
    this.#refused = others;
  }

  /** The server found these fields invalid. */
  refuse(messages: Readonly<Record<string, unknown>>): void {
    const texts = Object.entries(messages).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    this.#refused = { ...this.#refused, ...Object.fromEntries(texts) };
    this.#tell();
  }

  /** What the server said was said of what is sent anew. */
  forgetRefusals(): void {
    this.#refused = {};
    this.#tell();
  }

  get isRefused(): boolean {
    return Object.keys(this.#refused).length > 0;
  }

  /** Is something wrong with it that is said? */
  isInvalid(name: string): boolean {
    return this.message(name) !== "";
  }

  submitting(isSubmitting: boolean): void {
    this.isSubmitting = isSubmitting;
    this.#tell();
  }

  reset(): void {
    this.#touched.clear();
    this.#refused = {};
    this.#problems = {};
    this.#kept.clear();
    for (const name of Object.keys(this.#keptValues)) delete this.#keptValues[name];
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
