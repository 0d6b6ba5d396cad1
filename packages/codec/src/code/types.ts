/**
 * Types of a block's props, and parameters of its events, as they stand in its file. A type that would be read as something else
 * gets one more pair of parentheses, which reading takes away; text that is no type is carried by `Unfinished<"…">`.
 */

import { parseExpression } from "@babel/parser";
import type { TSType } from "@babel/types";
import { textLiteral } from "../literal/text-literal.ts";
import { PARSER_OPTIONS } from "./parse-code.ts";

/** Types with a meaning of their own in a block's file. */
const SLOT_TYPE = "Children";
const CARRIER = "Unfinished";

/** The type in a block's file. */
export function writtenType(text: string): string {
  const type = parsedType(text);
  if (!type) return `${CARRIER}<${textLiteral(text)}>`;
  const isSpecial = type.type === "TSParenthesizedType" || isSlotType(type) || carriedText(type) !== null;
  return isSpecial ? `(${text})` : text;
}

/** The way back. */
export function readType(type: TSType, source: string): string {
  const carried = carriedText(type);
  if (carried !== null) return carried;
  const inner = type.type === "TSParenthesizedType" ? type.typeAnnotation : type;
  return source.slice(inner.start!, inner.end!).trim();
}

/** `(id: number) => void` for an event with the parameters `id: number`. */
export function writtenEvent(parameters: string): string {
  return isParameters(parameters)
    ? `(${parameters}) => void`
    : `(...values: ${CARRIER}<${textLiteral(parameters)}>) => void`;
}

/** The way back; null when the type is no function. */
export function readEvent(type: TSType, source: string): string | null {
  if (type.type === "TSParenthesizedType") return readEvent(type.typeAnnotation, source);
  if (type.type !== "TSFunctionType") return null;
  const list = type.params;
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return "";
  const rest = first.type === "RestElement" ? first.typeAnnotation : null;
  if (list.length === 1 && rest?.type === "TSTypeAnnotation") {
    const carried = carriedText(rest.typeAnnotation);
    if (carried !== null) return carried;
  }
  return source.slice(first.start!, last.end!).trim();
}

export function isSlotType(type: TSType): boolean {
  return (
    type.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    type.typeName.name === SLOT_TYPE &&
    !type.typeArguments
  );
}

function carriedText(type: TSType): string | null {
  if (
    type.type !== "TSTypeReference" ||
    type.typeName.type !== "Identifier" ||
    type.typeName.name !== CARRIER
  )
    return null;
  const [only, more] = type.typeArguments?.params ?? [];
  return only?.type === "TSLiteralType" && only.literal.type === "StringLiteral" && !more
    ? only.literal.value
    : null;
}

/** Null when the text is not exactly one type without comments. */
function parsedType(text: string): TSType | null {
  const type = typeOf(`(${text})`);
  return type?.type === "TSParenthesizedType" && isPlain(text) ? type.typeAnnotation : null;
}

function isParameters(text: string): boolean {
  if (!isPlain(text) && text !== "") return false;
  const source = `(${text}) => void`;
  const type = typeOf(source);
  if (type?.type !== "TSFunctionType") return false;
  const from = type.start!;
  return readEvent(type, `${" ".repeat(from)}${source}`) === text;
}

function isPlain(text: string): boolean {
  return (
    text !== "" && text.trim() === text && !/\/[/*]|[\n\r\u2028\u2029]/.test(text) && text.isWellFormed()
  );
}

/** The type that stands in `null as …`, when nothing else does. */
function typeOf(source: string): TSType | null {
  const before = "null as ";
  try {
    const expression = parseExpression(before + source, PARSER_OPTIONS);
    if (expression.type !== "TSAsExpression" || expression.end !== before.length + source.length) return null;
    return expression.typeAnnotation;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
