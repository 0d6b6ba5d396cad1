import type { Node as SyntaxNode } from "@babel/types";
import type { Json } from "@heddle/schema";

/**
 * The JSON value that code spells out, or undefined when it is not a plain literal: no names, holes, spreads, methods,
 * computed or doubled keys, and no comments inside (they would be lost).
 */
export function readLiteral(node: SyntaxNode): Json | undefined {
  switch (node.type) {
    case "StringLiteral":
      return node.value;
    case "BooleanLiteral":
      return node.value;
    case "NullLiteral":
      return null;
    case "NumericLiteral":
      return Number.isFinite(node.value) ? node.value : undefined;
    case "UnaryExpression": {
      if (node.operator !== "-" || node.argument.type !== "NumericLiteral") return undefined;
      const value = readLiteral(node.argument);
      return typeof value === "number" ? -value : undefined;
    }
    case "ArrayExpression": {
      const list: Json[] = [];
      for (const element of node.elements) {
        const value = element ? readLiteral(element) : undefined;
        if (value === undefined) return undefined;
        list.push(value);
      }
      return list;
    }
    case "ObjectExpression": {
      const record: { [key: string]: Json } = {};
      for (const property of node.properties) {
        if (property.type !== "ObjectProperty" || property.computed || property.shorthand) return undefined;
        const key = keyOf(property.key);
        const value = readLiteral(property.value);
        if (key === null || key === "__proto__" || Object.hasOwn(record, key) || value === undefined)
          return undefined;
        record[key] = value;
      }
      return record;
    }
    default:
      return undefined;
  }
}

function keyOf(key: SyntaxNode): string | null {
  if (key.type === "Identifier") return key.name;
  if (key.type === "StringLiteral") return key.value;
  return key.type === "NumericLiteral" ? String(key.value) : null;
}
