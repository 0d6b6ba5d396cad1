/**
 * What the values of a form's fields must be. The same function decides in the browser, while a person types, and on the server,
 * where it counts: it imports nothing, so that both can have it.
 */

/** What kind of value a field gives. `any` = its component's own matter. */
export type FieldType = "text" | "number" | "boolean" | "choice" | "list" | "numbers" | "any";

export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];

export type FormValues = Record<string, FieldValue>;

/** Rules of one field, as data. A rule that is absent, or of the wrong type, does not apply. */
export interface FieldRules {
  /** Something must be entered; a box must be ticked. */
  required?: boolean;
  /** UTF-16 units of a text, or entries of a list. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Numbers are whole steps from the minimum, or from 0. */
  step?: number;
  /** A regular expression that the whole text matches. */
  pattern?: string;
  format?: "email" | "url";
  /** What can be chosen: texts, or records with `value`. */
  options?: unknown;
  /** The name of another field that must have the same value. */
  equals?: string;
  /** What to say instead of the usual sentence, by rule. */
  messages?: Partial<Record<RuleName, string>>;
}

export type RuleName = Exclude<keyof FieldRules, "messages">;

export const RULE_NAMES: readonly RuleName[] = [
  "required",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "step",
  "pattern",
  "format",
  "options",
  "equals",
];

/** What a field gives while nothing is entered. */
export function emptyValue(type: FieldType): FieldValue {
  if (type === "text") return "";
  if (type === "boolean") return false;
  return type === "list" || type === "numbers" ? [] : null;
}

/** Is this a value that a field of the type can give? */
export function isOfType(type: FieldType, value: unknown): value is FieldValue {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "number":
      return value === null || (typeof value === "number" && Number.isFinite(value));
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return value === null || typeof value === "string";
    case "list":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string");
    case "numbers":
      return Array.isArray(value) && value.every((entry) => Number.isFinite(entry));
    case "any":
      return value !== undefined;
  }
}

/** What is wrong with a value, as a sentence for the person who entered it; null = nothing. `values` are those of the whole form. */
export function problemOf(rules: FieldRules, value: FieldValue, values: FormValues): string | null {
  const broken = brokenRule(rules, value, values);
  if (broken === null) return null;
  const said: unknown = rules.messages?.[broken.rule];
  return typeof said === "string" && said !== "" ? said : broken.message;
}

interface Broken {
  rule: RuleName;
  message: string;
}

function brokenRule(rules: FieldRules, value: FieldValue, values: FormValues): Broken | null {
  if (isEmpty(value)) {
    if (rules.required !== true) return equalsRule(rules, value, values);
    return { rule: "required", message: value === false ? "This has to be ticked." : "Fill this in." };
  }
  return (
    lengthRules(rules, value) ??
    numbersRule(rules, value) ??
    textRules(rules, value) ??
    optionsRule(rules, value) ??
    equalsRule(rules, value, values)
  );
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === false || (Array.isArray(value) ? value.length === 0 : value === "");
}

function lengthRules({ minLength, maxLength }: FieldRules, value: FieldValue): Broken | null {
  if (typeof value !== "string" && !Array.isArray(value)) return null;
  const of = (count: number) =>
    typeof value === "string"
      ? `${count} character${count === 1 ? "" : "s"}`
      : `${count} choice${count === 1 ? "" : "s"}`;
  if (typeof minLength === "number" && value.length < minLength)
    return { rule: "minLength", message: `At least ${of(minLength)}.` };
  if (typeof maxLength === "number" && value.length > maxLength)
    return { rule: "maxLength", message: `At most ${of(maxLength)}.` };
  return null;
}

function numberRules({ minimum, maximum, step }: FieldRules, value: FieldValue): Broken | null {
  if (typeof value !== "number") return null;
  if (typeof minimum === "number" && value < minimum)
    return { rule: "minimum", message: `At least ${minimum}.` };
  if (typeof maximum === "number" && value > maximum)
    return { rule: "maximum", message: `At most ${maximum}.` };
  if (typeof step !== "number" || step <= 0) return null;
  const steps = (value - (typeof minimum === "number" ? minimum : 0)) / step;
  // Decimal steps such as 0.1 are not exact in binary.
  return Math.abs(steps - Math.round(steps)) < 1e-6
    ? null
    : { rule: "step", message: step === 1 ? "A whole number." : `In steps of ${step}.` };
}

/** A number by itself, or each of a list. */
function numbersRule(rules: FieldRules, value: FieldValue): Broken | null {
  if (!Array.isArray(value)) return numberRules(rules, value);
  for (const one of value as readonly (string | number)[]) {
    const broken = numberRules(rules, one);
    if (broken) return broken;
  }
  return null;
}

/** As browsers check `type="email"`. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

function textRules({ pattern, format }: FieldRules, value: FieldValue): Broken | null {
  if (typeof value !== "string") return null;
  if (format === "email" && !EMAIL.test(value))
    return { rule: "format", message: "An email address, such as name@example.com." };
  if (format === "url" && !ADDRESS.test(value))
    return { rule: "format", message: "A whole address, such as https://example.com." };
  const expression = typeof pattern === "string" && pattern !== "" ? expressionOf(pattern) : null;
  return expression && !expression.test(value)
    ? { rule: "pattern", message: "This is not in the form that is expected." }
    : null;
}

/** Null where the author's pattern is none. */
function expressionOf(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    return null;
  }
}

function optionsRule({ options }: FieldRules, value: FieldValue): Broken | null {
  if (!Array.isArray(options) || (typeof value !== "string" && !Array.isArray(value))) return null;
  const offered = new Set(options.map(optionValue));
  const chosen: readonly unknown[] = typeof value === "string" ? [value] : value;
  return chosen.every((one) => offered.has(String(one)))
    ? null
    : { rule: "options", message: "This cannot be chosen (any more)." };
}

function optionValue(option: unknown): string {
  return typeof option === "object" && option !== null && "value" in option
    ? String(option.value)
    : String(option);
}

function equalsRule({ equals }: FieldRules, value: FieldValue, values: FormValues): Broken | null {
  if (typeof equals !== "string" || !Object.hasOwn(values, equals) || values[equals] === value) return null;
  return { rule: "equals", message: "This is not the same as above." };
}

/** The rules of a field from its component and from its form together; what the form says goes first. */
export function joinedRules(own: FieldRules, ofForm: unknown, name: string): FieldRules {
  if (typeof ofForm !== "object" || ofForm === null || !Object.hasOwn(ofForm, name)) return own;
  const more = (ofForm as Record<string, unknown>)[name];
  if (typeof more !== "object" || more === null) return own;
  const { messages, message, ...rules } = more as FieldRules & { message?: unknown };
  const said =
    typeof message === "string" ? Object.fromEntries(RULE_NAMES.map((rule) => [rule, message])) : {};
  return { ...own, ...rules, messages: { ...own.messages, ...said, ...messages } };
}
