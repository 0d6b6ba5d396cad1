import type { BindingIndex, ReadPattern } from "@heddle/state-engine/program";
import { parseCode, type SyntaxNode, visitFreeNames } from "../expression/index.ts";
import type { RowVariables } from "../template/index.ts";
import { memberReads } from "./member-reads.ts";
import { findMember, type StateClass } from "./state-classes.ts";

/** What an expression may read: the index over these decides which bindings an event evaluates. */
export interface ExpressionReads {
  reads: ReadPattern[];
  itemReads: { each: BindingIndex; path: string[] }[];
  readsIndex: boolean;
  /** State members that the expression names and the class lacks. */
  unknown: { state: string; member: string }[];
}

/** A page's variables: the state each `use` gives, by its index in the program. */
export type PageStates = ReadonlyMap<string, { index: number; state: StateClass }>;

/**
 * The conservative union of the paths that a binding's code may read. Every path ends in `**`: what is shown may be
 * any part of the value. Static, so that the index is shared by all sessions and no evaluation needs to be watched.
 */
export function expressionReads(code: string, states: PageStates, rows: RowVariables[]): ExpressionReads {
  const found: ExpressionReads = { reads: [], itemReads: [], readsIndex: false, unknown: [] };
  const parsed = parseCode(code);
  if (!parsed.ok) return found;
  visitFreeNames(parsed.expression, (name, node, ancestors) => {
    const row = rows.findLast((one) => one.item === name || one.index === name);
    if (row?.index === name) found.readsIndex = true;
    else if (row) {
      const path = accessPath(node, ancestors, 0);
      for (const each of [row.each, ...(row.again ?? [])]) found.itemReads.push({ each, path });
    } else if (states.has(name))
      addStateRead(states.get(name)!, accessPath(node, ancestors, 1), states, found);
  });
  found.reads = withoutDoubles(found.reads);
  found.itemReads = withoutDoubles(found.itemReads);
  return found;
}

/** The state path that an expression is, if it is nothing but one: `todo.items`, not `todo.items.filter(…)`. */
export function plainStatePath(code: string, states: PageStates): ReadPattern | undefined {
  const parsed = parseCode(code);
  if (!parsed.ok) return undefined;
  const keys: string[] = [];
  let node: SyntaxNode = parsed.expression;
  while (node.type === "MemberExpression") {
    if (node.computed || node.property.type !== "Identifier") return undefined;
    keys.unshift(node.property.name);
    node = node.object;
  }
  const target = node.type === "Identifier" ? states.get(node.name) : undefined;
  const first = keys[0];
  if (!target || first === undefined) return undefined;
  const kind = findMember(target.state, first)?.member.kind;
  return kind === "getter" || kind === "method" ? undefined : [target.index, ...keys];
}

function addStateRead(
  target: { index: number; state: StateClass },
  path: string[],
  states: PageStates,
  found: ExpressionReads,
): void {
  const [first] = path;
  if (first === undefined || first === "*") {
    found.reads.push([target.index, "**"]);
    return;
  }
  const member = findMember(target.state, first)?.member;
  if (!member) {
    found.unknown.push({ state: target.state.name, member: first });
    found.reads.push([target.index, "**"]);
  } else if (member.kind === "field" && !member.callable && !member.computed) {
    found.reads.push([target.index, ...path, "**"]);
  } else {
    const fields = memberReads(target.state, first);
    if (fields) for (const field of fields) found.reads.push([target.index, field, "**"]);
    else for (const one of states.values()) found.reads.push([one.index, "**"]);
  }
}

/**
 * The keys below a name as far as they are fixed: `todo.items[i].text` gives items, *, text. It stops before a called
 * method (`todo.items.filter(…)` reads items) and before `length`, which changes with anything in its list; `kept` keys
 * are kept all the same, since the first key below a state is a member of its class.
 */
function accessPath(node: SyntaxNode, ancestors: readonly SyntaxNode[], kept: number): string[] {
  const path: string[] = [];
  let inner = node;
  for (let depth = ancestors.length - 1; depth >= 0; depth--) {
    const outer = ancestors[depth]!;
    if (
      outer.type === "TSNonNullExpression" ||
      outer.type === "ParenthesizedExpression" ||
      outer.type === "TSAsExpression"
    ) {
      inner = outer;
      continue;
    }
    if (
      (outer.type === "CallExpression" || outer.type === "OptionalCallExpression") &&
      outer.callee === inner
    ) {
      if (path.length > kept) path.pop();
      break;
    }
    if (
      (outer.type !== "MemberExpression" && outer.type !== "OptionalMemberExpression") ||
      outer.object !== inner
    )
      break;
    const key = keyOf(outer);
    if (key === "length" && path.length >= kept) break;
    path.push(key);
    inner = outer;
  }
  return path;
}

function keyOf(node: Extract<SyntaxNode, { type: "MemberExpression" | "OptionalMemberExpression" }>): string {
  const property = node.property;
  if (!node.computed && property.type === "Identifier") return property.name;
  if (property.type === "StringLiteral") return property.value;
  return property.type === "NumericLiteral" ? String(property.value) : "*";
}

function withoutDoubles<Value>(values: Value[]): Value[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}
