import { type ParseResult, parse } from "@babel/parser";
import type { File } from "@babel/types";

export interface LogicSyntaxError {
  message: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

export type ParsedLogic =
  | { file: ParseResult<File>; errors: LogicSyntaxError[] }
  | { file: null; errors: LogicSyntaxError[] };

/** Parses the TypeScript of a logic file, going on after errors where that is possible. Never throws. */
export function parseLogic(text: string): ParsedLogic {
  try {
    const file = parse(text, {
      sourceType: "module",
      errorRecovery: true,
      plugins: ["typescript", "decorators", "decoratorAutoAccessors"],
    });
    return { file, errors: (file.errors ?? []).map(syntaxError) };
  } catch (error) {
    return { file: null, errors: [syntaxError(error)] };
  }
}

function syntaxError(error: unknown): LogicSyntaxError {
  const { message, loc } = error as { message?: string; loc?: { line: number; column: number } };
  return {
    message: (message ?? String(error)).replace(/ \(\d+:\d+\)$/, ""),
    line: loc?.line ?? 1,
    column: (loc?.column ?? 0) + 1,
  };
}
