import type { Json } from "@heddle/schema";
import { group, ifBreak, indent, join, type Layout, line, softline } from "../layout/layout.ts";
import { textLiteral } from "./text-literal.ts";

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A JSON value as TypeScript. */
export function literalLayout(value: Json): Layout {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return group([
      "[",
      indent([softline, join([",", line], value.map(literalLayout)), ifBreak(",")]),
      softline,
      "]",
    ]);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const pairs = entries.map(
    ([key, entry]): Layout => [PLAIN_KEY.test(key) ? key : textLiteral(key), ": ", literalLayout(entry)],
  );
  return group(["{", indent([line, join([",", line], pairs), ifBreak(",")]), line, "}"]);
}
