/** Pieces of TypeScript as they stand in the schema: parsed once, remembered by text. */

import { type ParserOptions, parse } from "@babel/parser";
import type { Comment, Expression } from "@babel/types";
import { containsJsx, containsTypeCast, protectedRanges, unwrap } from "./walk.ts";

export const PARSER_OPTIONS: ParserOptions = {
  sourceType: "module",
  plugins: ["typescript", "jsx", "decorators"],
  createParenthesizedExpressions: true,
  attachComment: false,
};

/** A piece of code that is one expression and holds no JSX. Offsets count from the start of the text. */
export interface ParsedCode {
  text: string;
  expression: Expression;
  /** Offset of `expression.start` within `text` is `expression.start - shift`. */
  shift: number;
  comments: Comment[];
  /** For each line of the text after the first: is its start part of a value (template, string)? */
  protectedLines: boolean[];
}

// In a page, code stands inside an arrow function; parsed in the same surroundings, `await` and `return` are refused here too.
const BEFORE = "()=>(";
const AFTER = "\n)";

const cache = new Map<string, ParsedCode | null>();
const CACHE_LIMIT = 10_000;

/** Null when the text is not exactly one expression that could stand in a page. */
export function parseCode(text: string): ParsedCode | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parsed = parseFresh(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, parsed);
  return parsed;
}

function parseFresh(text: string): ParsedCode | null {
  if (text.trim() !== text || text === "" || text.includes("\r") || !text.isWellFormed()) return null;
  const source = BEFORE + text + AFTER;
  try {
    const file = parse(source, PARSER_OPTIONS);
    const statement = file.program.body[0];
    if (file.program.body.length !== 1 || statement?.type !== "ExpressionStatement") return null;
    const arrow = statement.expression;
    if (arrow.type !== "ArrowFunctionExpression" || arrow.body.type !== "ParenthesizedExpression")
      return null;
    if (arrow.body.start !== BEFORE.length - 1 || arrow.body.end !== source.length) return null;
    const expression = arrow.body.expression;
    if (containsJsx(expression, text) || containsTypeCast(expression, text)) return null;
    const ranges = text.includes("\n") ? protectedRanges(expression) : [];
    return {
      text,
      expression,
      shift: BEFORE.length,
      comments: file.comments ?? [],
      protectedLines: lineStarts(text).map((at) =>
        ranges.some(([start, end]) => start < at + BEFORE.length && at + BEFORE.length <= end),
      ),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function lineStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** True when a comment stands before or after the expression, within the text. */
export function hasEdgeComments(code: ParsedCode): boolean {
  const start = code.expression.start!;
  const end = code.expression.end!;
  return code.comments.some((comment) => comment.end! <= start || comment.start! >= end);
}

/** True when the text ends with `// …`, so that nothing may follow on its line. */
export function endsWithLineComment(code: ParsedCode): boolean {
  const last = code.comments.at(-1);
  return last?.type === "CommentLine" && last.end === code.text.length + code.shift;
}

/** The expression without parentheses around it, and how many there were. */
export function core(code: ParsedCode): { inner: Expression; layers: number } {
  const { inner, layers } = unwrap(code.expression);
  return { inner: inner as Expression, layers };
}
