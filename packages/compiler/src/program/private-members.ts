import type { Program } from "@babel/types";
import type MagicString from "magic-string";
import { childrenOf, type SyntaxNode } from "../expression/index.ts";

/** Prefix of the plain properties that `#private` members become. */
export const PRIVATE_PREFIX = "__private_";

/**
 * Turns `#name` into a plain property: a private slot belongs to one object and cannot be read through the
 * proxies that record changes. The class's name is part of the property's, so that a subclass may reuse a name.
 */
export function lowerPrivateMembers(program: Program, output: MagicString): void {
  const scopes: { name: string; members: Set<string> }[] = [];
  const walk = (node: SyntaxNode): void => {
    const isClass = node.type === "ClassDeclaration" || node.type === "ClassExpression";
    if (isClass)
      scopes.push({ name: node.id?.name ?? `anonymous${node.start}`, members: privateNames(node) });
    if (node.type === "PrivateName") {
      const name = node.id.name;
      const owner = scopes.findLast((scope) => scope.members.has(name))?.name ?? "unknown";
      output.overwrite(node.start!, node.end!, `${PRIVATE_PREFIX}${owner}_${name}`);
    }
    if (node.type === "BinaryExpression" && node.operator === "in" && node.left.type === "PrivateName") {
      output.appendLeft(node.left.start!, '"');
      output.appendRight(node.left.end!, '"');
    }
    for (const { child } of childrenOf(node)) walk(child);
    if (isClass) scopes.pop();
  };
  walk(program);
}

function privateNames(
  node: Extract<SyntaxNode, { type: "ClassDeclaration" | "ClassExpression" }>,
): Set<string> {
  const names = new Set<string>();
  for (const member of node.body.body)
    if ("key" in member && member.key.type === "PrivateName") names.add(member.key.id.name);
  return names;
}
