import type { SyntaxNode } from "./parse.ts";

/** Globals that expressions on a page may use; everything else must come from the page. */
export const EXPRESSION_GLOBALS: ReadonlySet<string> = new Set(
  (
    "undefined NaN Infinity Math JSON Number String Boolean Array Object Date Map Set BigInt Intl RegExp Symbol " +
    "parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI structuredClone console Error Promise URL URLSearchParams crypto"
  ).split(" "),
);

/** True for values that are syntax nodes (Babel's all carry a string `type`). */
function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

/** The direct children of a node, with the name of the field they stand in. Type annotations and comments are left out. */
export function childrenOf(node: SyntaxNode): { field: string; child: SyntaxNode }[] {
  const found: { field: string; child: SyntaxNode }[] = [];
  for (const [field, value] of Object.entries(node)) {
    if (SKIPPED_FIELDS.has(field)) continue;
    if (Array.isArray(value))
      for (const entry of value) if (isSyntaxNode(entry)) found.push({ field, child: entry });
    if (isSyntaxNode(value)) found.push({ field, child: value });
  }
  return found;
}

const SKIPPED_FIELDS = new Set([
  "loc",
  "leadingComments",
  "trailingComments",
  "innerComments",
  "extra",
  "errors",
  "comments",
  "tokens",
  "typeAnnotation",
  "typeParameters",
  "typeArguments",
  "returnType",
  "superTypeParameters",
  "predicate",
]);

/** Calls `visit` for every identifier that refers to something outside the code, with its ancestors (nearest last). */
export function visitFreeNames(
  root: SyntaxNode,
  visit: (name: string, node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
): void {
  const ancestors: SyntaxNode[] = [];
  const walk = (node: SyntaxNode, field: string, bound: ReadonlySet<string>): void => {
    if (node.type === "Identifier") {
      const parent = ancestors.at(-1);
      if (isReference(parent, field) && !bound.has(node.name)) visit(node.name, node, ancestors);
      return;
    }
    const inner = new Set(bound);
    if (introducesScope(node)) declareNames(node, inner);
    ancestors.push(node);
    for (const { field: childField, child } of childrenOf(node))
      walk(child, childField, inner.size === bound.size ? bound : inner);
    ancestors.pop();
  };
  walk(root, "root", new Set());
}

/** Names that the code refers to and does not itself declare. */
export function freeNames(root: SyntaxNode): Set<string> {
  const names = new Set<string>();
  visitFreeNames(root, (name) => names.add(name));
  return names;
}

/** Names that a node declares for what is inside it; none for nodes that are no scope. */
export function declaredIn(node: SyntaxNode): ReadonlySet<string> {
  if (!introducesScope(node)) return NO_NAMES;
  const names = new Set<string>();
  declareNames(node, names);
  return names;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function isReference(parent: SyntaxNode | undefined, field: string): boolean {
  if (!parent) return true;
  switch (parent.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return field === "object" || parent.computed;
    case "ObjectProperty":
      return field === "value" || parent.computed;
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassProperty":
      return field !== "key" || parent.computed === true;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return false;
    default:
      return true;
  }
}

function introducesScope(node: SyntaxNode): boolean {
  return (
    node.type === "ArrowFunctionExpression" ||
    node.type === "FunctionExpression" ||
    node.type === "FunctionDeclaration" ||
    node.type === "ObjectMethod" ||
    node.type === "BlockStatement" ||
    node.type === "CatchClause" ||
    node.type === "ForStatement" ||
    node.type === "ForOfStatement" ||
    node.type === "ForInStatement"
  );
}

function declareNames(node: SyntaxNode, into: Set<string>): void {
  if ("params" in node && Array.isArray(node.params))
    for (const parameter of node.params) if (isSyntaxNode(parameter)) patternNames(parameter, into);
  if (node.type === "FunctionExpression" && node.id) into.add(node.id.name);
  if (node.type === "CatchClause" && node.param) patternNames(node.param, into);
  const statements = node.type === "BlockStatement" ? node.body : [];
  for (const statement of statements) {
    if (statement.type === "VariableDeclaration")
      for (const one of statement.declarations) patternNames(one.id, into);
    if ((statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") && statement.id)
      into.add(statement.id.name);
  }
  const head =
    node.type === "ForStatement"
      ? node.init
      : node.type === "ForOfStatement" || node.type === "ForInStatement"
        ? node.left
        : null;
  if (head?.type === "VariableDeclaration") for (const one of head.declarations) patternNames(one.id, into);
}

function patternNames(pattern: SyntaxNode, into: Set<string>): void {
  switch (pattern.type) {
    case "Identifier":
      into.add(pattern.name);
      break;
    case "AssignmentPattern":
      patternNames(pattern.left, into);
      break;
    case "RestElement":
      patternNames(pattern.argument, into);
      break;
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) patternNames(element, into);
      break;
    case "ObjectPattern":
      for (const property of pattern.properties)
        patternNames(property.type === "RestElement" ? property.argument : property.value, into);
      break;
  }
}
