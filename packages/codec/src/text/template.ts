/** `Count: {n}` between tags and the template literal that means the same. */

import type { TemplateLiteral } from "@babel/types";
import { core, endsWithLineComment, type ParsedCode, parseCode } from "../code/parse-code.ts";
import { unfinishedText } from "../code/places.ts";
import { escapeUnits, isClear } from "../literal/text-literal.ts";

export type Piece = { text: string } | { code: string };

/** The template literal of pieces; texts that touch are one. */
export function templateOf(pieces: readonly Piece[]): string {
  let body = "";
  let text = "";
  for (const piece of pieces) {
    if ("text" in piece) {
      text += piece.text;
      continue;
    }
    body += `${escapeTemplate(text)}\${${piece.code}}`;
    text = "";
  }
  return `\`${body}${escapeTemplate(text)}\``;
}

function escapeTemplate(text: string): string {
  const escaped = text.replace(/[`\\]|\$(?=\{)/g, "\\$&").replaceAll("\n", "\\n");
  return isClear(escaped)
    ? escaped
    : [...escaped].map((one) => (isClear(one) ? one : escapeUnits(one))).join("");
}

/**
 * The pieces of code that is a template literal with expressions, when writing them between tags and reading them back gives
 * the same code; else null.
 */
export function piecesOf(code: ParsedCode): Piece[] | null {
  const { inner, layers } = core(code);
  if (layers > 0 || code.expression.type !== "TemplateLiteral" || inner.start !== code.shift) return null;
  if (inner.end !== code.text.length + code.shift) return null;
  const template = inner as TemplateLiteral;
  if (template.expressions.length === 0) return null;
  const pieces: Piece[] = [];
  for (const [index, quasi] of template.quasis.entries()) {
    const text = quasi.value.cooked;
    if (typeof text !== "string") return null;
    if (text !== "") pieces.push({ text });
    const expression = template.expressions[index];
    if (!expression) continue;
    const next = template.quasis[index + 1]!;
    const piece = code.text.slice(quasi.end! - code.shift + 2, next.start! - code.shift - 1).trim();
    if (!canStandBetweenTags(piece)) return null;
    pieces.push({ code: piece });
  }
  return pieces.length > 1 && templateOf(pieces) === code.text ? pieces : null;
}

function canStandBetweenTags(text: string): boolean {
  const code = parseCode(text);
  if (!code || endsWithLineComment(code)) return false;
  const { inner, layers } = core(code);
  if (inner.type === "SequenceExpression" || unfinishedText(inner) !== null) return false;
  return !(layers === 0 && inner.type === "StringLiteral" && code.comments.length === 0);
}
