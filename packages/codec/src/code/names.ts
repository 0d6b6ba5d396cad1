import type { Node as SyntaxNode } from "@babel/types";
import type { ParsedCode } from "./parse-code.ts";
import { syntaxChildren } from "./walk.ts";

/** A name that code refers to, and whether it stands as `{ name }` in an object. */
export interface NameUse {
  name: string;
  start: number;
  end: number;
  shorthand: boolean;
}

/** Every identifier in value position, and the names that the code declares itself. Offsets count from the text's start. */
export function namesIn(code: { expression: SyntaxNode } & Pick<ParsedCode, "shift">): {
  uses: NameUse[];
  declared: Set<string>;
} {
  const uses: NameUse[] = [];
  const declared = new Set<string>();
  const visit = (node: SyntaxNode, parent: SyntaxNode | null, field: string, inPattern: boolean) => {
    if (node.type === "Identifier") {
      if (declares(parent, field) || (inPattern && parent?.type === "ObjectProperty" && field === "value"))
        declared.add(node.name);
      else if (refers(parent, field)) {
        const shorthand = parent?.type === "ObjectProperty" && parent.shorthand;
        uses.push({
          name: node.name,
          start: node.start! - code.shift,
          end: node.end! - code.shift,
          shorthand,
        });
      }
    }
    for (const { field: inner, child } of syntaxChildren(node)) {
      if (node.type === "ObjectProperty" && node.shorthand && inner === "key") continue;
      visit(
        child,
        node,
        inner,
        node.type === "ObjectPattern" || (inPattern && node.type === "ObjectProperty"),
      );
    }
  };
  visit(code.expression, null, "root", false);
  return { uses, declared };
}

function declares(parent: SyntaxNode | null, field: string): boolean {
  switch (parent?.type) {
    case "ArrowFunctionExpression":
      return field === "params";
    case "FunctionExpression":
    case "FunctionDeclaration":
    case "ObjectMethod":
    case "ClassMethod":
      return field === "params" || field === "id";
    case "ClassExpression":
    case "ClassDeclaration":
    case "VariableDeclarator":
      return field === "id";
    case "CatchClause":
      return field === "param";
    case "ArrayPattern":
    case "RestElement":
      return true;
    case "AssignmentPattern":
      return field === "left";
    default:
      return false;
  }
}

function refers(parent: SyntaxNode | null, field: string): boolean {
  switch (parent?.type) {
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
    case "TSTypeReference":
    case "TSQualifiedName":
    case "TSPropertySignature":
    case "TSMethodSignature":
    case "TSTypeParameter":
      return false;
    default:
      return true;
  }
}
