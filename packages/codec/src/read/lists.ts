/** `list`, or `windowed(list, 30)`. */

import type { CallExpression, Node as SyntaxNode } from "@babel/types";
import { type PropValue, windowSize } from "@heddle/schema";
import { isCallTo } from "../code/places.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { WINDOW_ROWS } from "../write/lists.ts";
import type { PageReader } from "./page-reader.ts";
import { operandValue } from "./values.ts";

/** A list, and how many rows of it are mounted at a time where that is said. */
export interface ReadList {
  list: PropValue;
  window?: PropValue;
}

/** What `.map(…)` is called on. `isOptional`: it is called by `?.`. */
export function readList(reader: PageReader, node: SyntaxNode, isOptional: boolean): ReadList {
  if (isWindow(node)) return readWindow(reader, node) ?? { list: { value: [] } };
  return { list: listValue(reader, node, isOptional) };
}

/** Is it a call of `windowed`? */
export function isWindow(node: SyntaxNode): node is CallExpression {
  return node.type === "CallExpression" && isCallTo(node, "windowed");
}

/** `windowed(list, 30)`; null when it cannot be kept (reported). */
export function readWindow(reader: PageReader, node: CallExpression): Required<ReadList> | null {
  const [list, rows] = node.arguments;
  const window = { value: rows ? (readLiteral(rows) ?? null) : WINDOW_ROWS };
  if (list && node.arguments.length <= 2 && windowSize(window) !== null)
    return { list: listValue(reader, list, false), window };
  reader.outside(
    "This window",
    "write `windowed(list, 50)`: a list, and how many rows at a time (1 to 1000).",
    node,
  );
  return null;
}

function listValue(reader: PageReader, list: SyntaxNode, optional: boolean): PropValue {
  const value = operandValue(reader, list);
  if ("value" in value)
    return Array.isArray(value.value) ? value : { expression: JSON.stringify(value.value) };
  return optional && "expression" in value ? { expression: `${value.expression} ?? []` } : value;
}
