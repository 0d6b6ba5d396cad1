/** zod's findings in a person's words. */

import type { z } from "zod";
import { type ParseIssue, pathText } from "./issue.ts";

const NAMES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  null: "null",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return NAMES[typeof value] ?? typeof value;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The value at a path, or undefined. Own properties only. */
function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? `is missing; it must be ${NAMES[issue.expected] ?? issue.expected}.`
        : `must be ${NAMES[issue.expected] ?? issue.expected}, not ${kindOf(value)}.`;
    case "invalid_value":
      return value === undefined
        ? `is missing; it must be ${issue.values.map((entry) => shorten(entry)).join(" or ")}.`
        : `must be ${issue.values.map((entry) => shorten(entry)).join(" or ")}, not ${shorten(value)}.`;
    case "unrecognized_keys":
      return `has keys that this version of Heddle does not know: ${issue.keys.map((key) => shorten(key)).join(", ")}.`;
    case "too_big":
      return issue.origin === "string"
        ? `is too long: at most ${issue.maximum} characters.`
        : issue.origin === "array"
          ? `has too many entries: at most ${issue.maximum}.`
          : `must be at most ${issue.maximum}.`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? "must not be empty."
        : `must be at least ${issue.minimum}.`;
    case "invalid_key":
      return issue.issues[0]?.message ?? "has a key that is not allowed.";
    default:
      return issue.message;
  }
}

/** At most `limit` issues, each with path and reason. */
export function explain(error: z.ZodError, document: unknown, limit: number): ParseIssue[] {
  return error.issues.slice(0, limit).map((issue) => ({
    path: pathText(issue.path),
    message: sentence(issue, valueAt(document, issue.path)),
  }));
}
