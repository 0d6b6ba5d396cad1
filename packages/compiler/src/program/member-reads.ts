import { childrenOf, type SyntaxNode } from "../expression/index.ts";
import { PRIVATE_PREFIX } from "./private-members.ts";
import { findMember, type StateClass, type StateMember } from "./state-classes.ts";

/**
 * The fields that a getter or method may read, as far as its text tells: a conservative union. Null = unknown
 * (`this` escapes, another state is used, the page's address is read): never cached, and whatever shows it is
 * evaluated after every event.
 */
export function memberReads(state: StateClass, name: string): string[] | null {
  const fields = new Set<string>();
  return collectMember(state, name, state, fields, new Set()) ? [...fields].sort() : null;
}

/**
 * The fields that an async computed value may read, as `memberReads`. Its own name is among them where it needs itself, by
 * whatever way.
 */
export function computedReads(state: StateClass, name: string): string[] | null {
  const found = findMember(state, name);
  const fields = new Set<string>();
  if (!found || !collectBody(state, found.owner, found.member, fields, new Set())) return null;
  return [...fields].sort();
}

/** What the base classes offer on `this`: not fields, and not known to stay the same. */
const BASE_MEMBERS = new Set(["page", "session", "use", "ui", "secrets", "flush", "signal", "key"]);

function collectMember(
  state: StateClass,
  name: string,
  from: StateClass,
  fields: Set<string>,
  seen: Set<StateMember>,
): boolean {
  const found = findMember(from, name);
  if (!found) {
    if (BASE_MEMBERS.has(name)) return false;
    fields.add(name);
    return true;
  }
  const { member, owner } = found;
  if (member.kind === "field") {
    fields.add(lowered(name, owner));
    const isCode = member.callable || member.computed;
    return !isCode || collectBody(state, owner, member, fields, seen);
  }
  if (member.decorators.includes("uncached")) return false;
  // When its time has come, it is as if a field of its name had changed.
  if (member.decorators.includes("every")) fields.add(lowered(name, owner));
  return collectBody(state, owner, member, fields, seen);
}

function collectBody(
  state: StateClass,
  owner: StateClass,
  member: StateMember,
  fields: Set<string>,
  seen: Set<StateMember>,
): boolean {
  if (seen.has(member)) return true;
  seen.add(member);
  return collectNode(state, owner, member.syntax, fields, seen);
}

/** Private members were given their class's name by the lowering; here they are known by the bare prefix. */
function lowered(name: string, owner: StateClass): string {
  return name.startsWith(PRIVATE_PREFIX)
    ? `${PRIVATE_PREFIX}${owner.name}_${name.slice(PRIVATE_PREFIX.length)}`
    : name;
}

function collectNode(
  state: StateClass,
  owner: StateClass,
  node: SyntaxNode,
  fields: Set<string>,
  seen: Set<StateMember>,
): boolean {
  if (node.type === "ThisExpression" || node.type === "Super") return false;
  if (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") {
    const target = node.object;
    if (target.type === "ThisExpression" || target.type === "Super") {
      const name = propertyName(node);
      if (name === null) return false;
      const start =
        target.type === "Super" || name.startsWith(PRIVATE_PREFIX)
          ? target.type === "Super"
            ? owner.parent
            : owner
          : state;
      return start ? collectMember(state, name, start, fields, seen) : false;
    }
  }
  if (node.type === "VariableDeclarator" && node.init?.type === "ThisExpression") {
    if (node.id.type !== "ObjectPattern") return false;
    return node.id.properties.every((property) => {
      const key =
        property.type === "ObjectProperty" && !property.computed && property.key.type === "Identifier"
          ? property.key.name
          : null;
      return key !== null && collectMember(state, key, state, fields, seen);
    });
  }
  return childrenOf(node).every(({ child }) => collectNode(state, owner, child, fields, seen));
}

function propertyName(
  node: Extract<SyntaxNode, { type: "MemberExpression" | "OptionalMemberExpression" }>,
): string | null {
  const property = node.property;
  if (property.type === "PrivateName") return `${PRIVATE_PREFIX}${property.id.name}`;
  if (!node.computed && property.type === "Identifier") return property.name;
  return node.computed && property.type === "StringLiteral" ? property.value : null;
}
