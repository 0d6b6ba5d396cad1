/**
 * Where code can stand in a page, and how it is written there so that reading gives the same text back.
 *
 * Two kinds of places. In **braces** (`prop={…}`, `{…}` among children) everything between the braces is the code.
 * As an **operand** (a condition, a list, an entry of a list of actions) the code is the expression itself, without one pair of
 * parentheses if it has any. Where the plain text would be read as something else (a literal, a `bind(…)`, a list of handlers),
 * one more pair of parentheses says "this is code"; reading takes exactly that pair away. Text that is no expression at all is
 * carried by `unfinished("…")`.
 */

import type { Expression, Node as SyntaxNode } from "@babel/types";
import { group, hardline, indent, type Layout } from "../layout/layout.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { textLiteral } from "../literal/text-literal.ts";
import { codeLayout } from "./indentation.ts";
import { core, endsWithLineComment, hasEdgeComments, type ParsedCode, parseCode } from "./parse-code.ts";
import { levelOf } from "./precedence.ts";

/** What else than code can stand in braces there. */
export type Braces = "attribute" | "bind" | "event" | "child";

/** A call of one of the helpers of `heddle`, by its name in pages. */
export function isCallTo(node: SyntaxNode, name: string): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === name;
}

/** The text carried by `unfinished("…")`, or null for anything else. */
export function unfinishedText(node: SyntaxNode): string | null {
  if (node.type !== "CallExpression" || !isCallTo(node, "unfinished") || node.arguments.length !== 1)
    return null;
  const argument = node.arguments[0]!;
  return argument.type === "StringLiteral" ? argument.value : null;
}

/** Would this, without parentheses, be read as something else than code in braces of that kind? */
export function isAmbiguous(inner: SyntaxNode, commented: boolean, braces: Braces): boolean {
  if (inner.type === "SequenceExpression") return true;
  if (braces === "attribute" && (isCallTo(inner, "bind") || isCallTo(inner, "windowed"))) return true;
  if (braces === "event") return inner.type === "ArrayExpression" || isCallTo(inner, "on");
  return (braces === "attribute" || braces === "child") && !commented && readLiteral(inner) !== undefined;
}

/** Code that the schema holds, ready to be written, or null when only `unfinished` can carry it. */
export function writable(text: string): ParsedCode | null {
  const code = parseCode(text);
  return code && unfinishedText(core(code).inner) === null ? code : null;
}

function unfinishedLayout(text: string): Layout {
  return ["unfinished(", textLiteral(text), ")"];
}

/** `{…}` with the code of the schema in it. */
export function bracesLayout(text: string, braces: Braces): Layout {
  const code = writable(text);
  if (!code) return ["{", unfinishedLayout(text), "}"];
  const { inner } = core(code);
  const content = codeLayout(code);
  if (isAmbiguous(inner, code.comments.length > 0, braces)) return ["{", parenthesised(code, content), "}"];
  if (endsWithLineComment(code)) return group(["{", indent([hardline, content]), hardline, "}"]);
  return ["{", content, "}"];
}

/**
 * The code as an operand that must bind at least as tightly as `level`. With `ambiguous`, shapes that would be read as
 * something else there get parentheses too.
 */
export function operandLayout(
  text: string,
  level: number,
  ambiguous: (inner: Expression) => boolean = () => false,
): Layout {
  const code = writable(text);
  if (!code) return unfinishedLayout(text);
  const { inner, layers } = core(code);
  const content = codeLayout(code);
  const plain = layers === 0 && !hasEdgeComments(code) && levelOf(inner) >= level && !ambiguous(inner);
  return plain ? content : parenthesised(code, content);
}

function parenthesised(code: ParsedCode, content: Layout): Layout {
  return endsWithLineComment(code) ? ["(", content, hardline, ")"] : ["(", content, ")"];
}
