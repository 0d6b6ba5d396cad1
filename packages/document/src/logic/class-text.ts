/** Where things stand in the text of a class, for writing into it. */

import type * as t from "@babel/types";

export function findClass(program: t.Program, name: string): t.ClassDeclaration | undefined {
  for (const statement of program.body) {
    const declaration =
      statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
        ? statement.declaration
        : statement;
    if (declaration?.type === "ClassDeclaration" && declaration.id?.name === name) return declaration;
  }
  return undefined;
}

/** A member's name as pages say it; null for one whose name is computed. */
export function memberName(member: t.ClassBody["body"][number]): string | null {
  if (!("key" in member)) return null;
  if (member.key.type === "Identifier") return member.key.name;
  return member.key.type === "StringLiteral" ? member.key.value : null;
}

/** The white space before a member of the class. */
export function indentation(
  text: string,
  body: t.ClassBody,
  last: t.ClassBody["body"][number] | undefined,
): string {
  if (last && text.slice(body.start!, last.start!).includes("\n")) return lineIndent(text, last.start!);
  const outer = lineIndent(text, body.start!);
  return outer + (outer.includes("\t") ? "\t" : "  ");
}

/** White space at the start of the line that holds `at`. */
export function lineIndent(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^[ \t]*/.exec(line)![0];
}
