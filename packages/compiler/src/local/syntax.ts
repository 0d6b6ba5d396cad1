import type { SyntaxNode } from "../expression/index.ts";
import type { Names } from "./names.ts";

export type Call = Extract<SyntaxNode, { type: "CallExpression" | "OptionalCallExpression" }>;
export type Member = Extract<SyntaxNode, { type: "MemberExpression" | "OptionalMemberExpression" }>;

export function isCall(node: SyntaxNode): node is Call {
  return node.type === "CallExpression" || node.type === "OptionalCallExpression";
}

export function isMember(node: SyntaxNode): node is Member {
  return node.type === "MemberExpression" || node.type === "OptionalMemberExpression";
}

/** What stands below `as`, `satisfies` and `!`. */
export function bare(node: SyntaxNode): SyntaxNode {
  const isWrapped =
    node.type === "TSNonNullExpression" ||
    node.type === "TSAsExpression" ||
    node.type === "TSSatisfiesExpression";
  return isWrapped ? bare(node.expression) : node;
}

/** A whole state of the server's: `todo`, or `use(Todo)` in an event. */
export function isState(node: SyntaxNode, names: Names, bound: ReadonlySet<string>): boolean {
  const inner = bare(node);
  if (inner.type === "Identifier") return !bound.has(inner.name) && names.isState(inner.name);
  if (!isCall(inner) || inner.callee.type !== "Identifier" || inner.callee.name !== "use") return false;
  const [stateClass] = inner.arguments;
  return stateClass?.type === "Identifier" && names.isState(stateClass.name);
}

/** What a chain of members and calls begins with: `todo` of `todo.items[0].done`. */
export function rootOf(node: SyntaxNode): SyntaxNode {
  const inner = bare(node);
  if (isMember(inner)) return rootOf(inner.object);
  if (isCall(inner) && inner.callee.type !== "Identifier") return rootOf(inner.callee);
  return inner;
}

const VALUES = new Set([
  "Identifier",
  "MemberExpression",
  "OptionalMemberExpression",
  "CallExpression",
  "OptionalCallExpression",
  "NewExpression",
  "BinaryExpression",
  "LogicalExpression",
  "ConditionalExpression",
  "UnaryExpression",
  "TemplateLiteral",
  "ArrayExpression",
  "ObjectExpression",
  "TSNonNullExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
]);

/** Is this an expression whose value can be sent? A function is none. */
export function isValue(node: SyntaxNode): boolean {
  return VALUES.has(node.type);
}
