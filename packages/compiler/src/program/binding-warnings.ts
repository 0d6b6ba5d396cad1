import type { Diagnostic } from "@heddle/schema";
import { childrenOf, parseCode, type SyntaxNode, visitFreeNames } from "../expression/index.ts";
import { type BindingSource, gluedClass } from "../template/index.ts";
import type { PageStates } from "./reads.ts";
import { findMember, type StateClass, type StateMember } from "./state-classes.ts";

/**
 * Where a binding costs more, or shows less, than its text says, because of a getter or method that it reads: the warnings name the
 * line of the code, and what to write instead.
 */
export function bindingWarnings(
  { code, node, prop: place, isLocal }: BindingSource,
  states: PageStates,
): Diagnostic[] {
  const prop = place.split("#")[0]!;
  const parsed = code === null ? null : parseCode(code);
  if (!parsed?.ok) return [];
  const warnings = new Map<string, Diagnostic>();
  visitFreeNames(parsed.expression, (name, at, ancestors) => {
    const state = states.get(name)?.state;
    const member = memberNamed(at, ancestors);
    if (!state || member === null) return;
    const read = `${name}.${member}`;
    const about = { severity: "warning" as const, node, prop };
    // What the browser evaluates by itself costs no event anything.
    const escaping = isLocal ? null : escapeOf(state, member, new Set());
    if (escaping)
      warnings.set(`${read} escape`, {
        ...about,
        code: "reads-unknown",
        message: `\`${read}\` is evaluated after every change of anything: ${spot(escaping)} uses \`this\` as a whole, so what it reads cannot be told. Name the fields there (\`this.items\`), or hand on only those that are needed.`,
        ...escaping,
      });
    const glued = prop === "className" ? gluedIn(state, member) : null;
    if (glued)
      warnings.set(`${read} class`, {
        ...about,
        code: "dynamic-class",
        message: `\`${read}\` builds a class name from pieces at ${spot(glued)}, which the style compiler does not find; write each class whole there, e.g. \`this.done ? "text-good" : "text-muted"\`.`,
        ...glued,
      });
  });
  return [...warnings.values()];
}

interface CodePlace {
  file: string;
  line: number;
}

function spot({ file, line }: CodePlace): string {
  return `${file}:${line}`;
}

/** `done` of `todo.done`; null where the name stands for itself, or the member has no fixed name. */
function memberNamed(node: SyntaxNode, ancestors: readonly SyntaxNode[]): string | null {
  const outer = ancestors.at(-1);
  if (
    (outer?.type !== "MemberExpression" && outer?.type !== "OptionalMemberExpression") ||
    outer.object !== node ||
    outer.computed ||
    outer.property.type !== "Identifier"
  )
    return null;
  return outer.property.name;
}

/** Getters, methods and computed values: what a member's own code reads. */
function isCode({ kind, callable, computed }: StateMember): boolean {
  return kind !== "field" || callable || computed;
}

/** Where the code of a member, or of those that it uses, lets `this` out of sight. What is meant to be uncached is passed over. */
function escapeOf(state: StateClass, name: string, seen: Set<StateMember>): CodePlace | null {
  const found = findMember(state, name);
  if (!found || seen.has(found.member) || !isCode(found.member)) return null;
  const { member, owner } = found;
  if (member.decorators.includes("uncached")) return null;
  seen.add(member);
  const visit = (node: SyntaxNode): CodePlace | null => {
    if (node.type === "ThisExpression")
      return { file: owner.file, line: node.loc?.start.line ?? member.line };
    if (isMemberOfThis(node)) {
      if (node.computed && node.property.type !== "StringLiteral")
        return { file: owner.file, line: node.loc?.start.line ?? member.line };
      const key = node.property.type === "Identifier" ? node.property.name : null;
      return key === null ? null : escapeOf(state, key, seen);
    }
    if (isTakenApart(node) || asksOfComputed(node)) return null;
    for (const { child } of childrenOf(node)) {
      const below = visit(child);
      if (below) return below;
    }
    return null;
  };
  return visit(member.syntax);
}

type MemberOfThis = Extract<SyntaxNode, { type: "MemberExpression" | "OptionalMemberExpression" }>;

function isMemberOfThis(node: SyntaxNode): node is MemberOfThis {
  return (
    (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") &&
    node.object.type === "ThisExpression"
  );
}

/** `const { items, done } = this`: the names say what is read. */
function isTakenApart(node: SyntaxNode): boolean {
  return (
    node.type === "VariableDeclarator" &&
    node.init?.type === "ThisExpression" &&
    node.id.type === "ObjectPattern" &&
    node.id.properties.every((property) => property.type === "ObjectProperty" && !property.computed)
  );
}

/** `computed.status(this, "prices")`: there is no other way to write it. */
function asksOfComputed(node: SyntaxNode): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const { object } = node.callee;
  return object.type === "Identifier" && object.name === "computed";
}

/** Where the code of a getter or method glues a class together. */
function gluedIn(state: StateClass, name: string): CodePlace | null {
  const found = findMember(state, name);
  if (!found || !isCode(found.member)) return null;
  const { member, owner } = found;
  const glued = gluedClass(member.syntax);
  return glued ? { file: owner.file, line: glued.loc?.start.line ?? member.line } : null;
}
