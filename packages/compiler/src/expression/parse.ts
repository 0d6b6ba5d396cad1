import { parseExpression } from "@babel/parser";
import type { Expression, Node as SyntaxNode } from "@babel/types";

export type { Expression, SyntaxNode };

/** A syntax error within a piece of an app's code. `line` and `column` count from 1 within that piece. */
export interface CodeError {
  message: string;
  line: number;
  column: number;
}

export type ParsedExpression = { ok: true; expression: Expression } | { ok: false; error: CodeError };

const cache = new Map<string, ParsedExpression>();
const CACHE_LIMIT = 5_000;

/**
 * Parses one TypeScript expression. Results are cached by text: a page is compiled again at every edit,
 * and all but one of its expressions are the same as before.
 */
export function parseCode(code: string): ParsedExpression {
  const known = cache.get(code);
  if (known) return known;
  const parsed = parseFresh(code);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(code, parsed);
  return parsed;
}

function parseFresh(code: string): ParsedExpression {
  if (code.trim() === "")
    return { ok: false, error: { message: "The expression is empty.", line: 1, column: 1 } };
  try {
    return { ok: true, expression: parseExpression(code, { plugins: ["typescript"], sourceType: "module" }) };
  } catch (thrown) {
    return { ok: false, error: describe(thrown) };
  }
}

function describe(thrown: unknown): CodeError {
  if (!(thrown instanceof SyntaxError)) throw thrown;
  const location = "loc" in thrown ? (thrown.loc as { line: number; column: number } | undefined) : undefined;
  return {
    message: thrown.message.replace(/\s*\(\d+:\d+\)$/, ""),
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
  };
}
