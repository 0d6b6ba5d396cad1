import type { Node as SyntaxNode } from "@babel/types";

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

const NOT_CHILDREN = new Set([
  "loc",
  "extra",
  "leadingComments",
  "trailingComments",
  "innerComments",
  "comments",
  "tokens",
  "errors",
]);

/** Direct children of a syntax node with the field they stand in, in the order of the fields. */
export function syntaxChildren(node: SyntaxNode): { field: string; child: SyntaxNode }[] {
  const found: { field: string; child: SyntaxNode }[] = [];
  for (const [field, value] of Object.entries(node)) {
    if (NOT_CHILDREN.has(field)) continue;
    if (Array.isArray(value)) {
      for (const entry of value) if (isSyntaxNode(entry)) found.push({ field, child: entry });
    } else if (isSyntaxNode(value)) found.push({ field, child: value });
  }
  return found;
}

const jsxAnswers = new WeakMap<SyntaxNode, boolean>();

/**
 * True when an element or fragment stands anywhere in the node, whose source is `text`. Remembered, so asking at every level stays
 * linear.
 */
export function containsJsx(node: SyntaxNode, text: string): boolean {
  return text.includes("<") && hasJsx(node);
}

function hasJsx(node: SyntaxNode): boolean {
  const known = jsxAnswers.get(node);
  if (known !== undefined) return known;
  const answer =
    node.type === "JSXElement" ||
    node.type === "JSXFragment" ||
    syntaxChildren(node).some(({ child }) => hasJsx(child));
  jsxAnswers.set(node, answer);
  return answer;
}

/** True for `a: T` in parentheses, which the parser lets pass for the head of an arrow function that never comes. */
export function containsTypeCast(node: SyntaxNode, text: string): boolean {
  const hasCast = (each: SyntaxNode): boolean =>
    (each.type as string) === "TSTypeCastExpression" ||
    syntaxChildren(each).some(({ child }) => hasCast(child));
  return text.includes(":") && hasCast(node);
}

/** Strips parentheses; says how many pairs there were. */
export function unwrap(node: SyntaxNode): { inner: SyntaxNode; layers: number } {
  let inner = node;
  let layers = 0;
  while (inner.type === "ParenthesizedExpression") {
    inner = inner.expression;
    layers++;
  }
  return { inner, layers };
}

/** Source ranges whose line breaks belong to a value, so that lines within must not be indented anew. */
export function protectedRanges(node: SyntaxNode): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  const visit = (current: SyntaxNode) => {
    if (
      current.type === "TemplateElement" ||
      current.type === "StringLiteral" ||
      current.type === "DirectiveLiteral"
    ) {
      ranges.push([current.start!, current.end!]);
    }
    for (const { child } of syntaxChildren(current)) visit(child);
  };
  visit(node);
  return ranges;
}
