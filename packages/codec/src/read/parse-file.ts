/** The text of a TSX file, parsed within bounds. */

import { parse } from "@babel/parser";
import type { Statement } from "@babel/types";
import type { Diagnostic, ManifestRegistry } from "@heddle/schema";
import { PARSER_OPTIONS } from "../code/parse-code.ts";
import { PageReader } from "./page-reader.ts";

const DEEPEST = 1_000;

export interface ReadFile<Result> {
  /** Null when the file does not hold what it should. */
  result: Result | null;
  diagnostics: Diagnostic[];
}

/** Parses a file and reads it; a syntax error is a diagnostic with its place. */
export function readFileWith<Result>(
  text: string,
  file: string,
  manifests: ManifestRegistry,
  read: (reader: PageReader, body: readonly Statement[]) => Result | null,
): ReadFile<Result> {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    if (nestsTooDeeply(source)) throw new SyntaxError("The file is nested too deeply.");
    const tree = parse(source, PARSER_OPTIONS);
    const reader = new PageReader(source, file, manifests, tree.comments ?? []);
    const result = read(reader, tree.program.body);
    reader.reportLostComments();
    return { result, diagnostics: reader.diagnostics };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = "loc" in error ? (error.loc as { line: number; column: number }) : null;
    const message = error.message.replace(/\s*\(\d+:\d+\)$/, "");
    const at = place ? { line: place.line, column: place.column + 1 } : { line: 1, column: 1 };
    return { result: null, diagnostics: [{ severity: "error", code: "syntax", message, file, ...at }] };
  }
}

/** A cheap bound on nesting before the parser, which recurses, sees the text. */
function nestsTooDeeply(source: string): boolean {
  let depth = 0;
  let tags = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index]!;
    if (character === "(" || character === "[" || character === "{") depth++;
    else if (character === ")" || character === "]" || character === "}") depth--;
    else if (character === "<" && /[A-Za-z>]/.test(source[index + 1] ?? "")) tags++;
    else if (character === "<" && source[index + 1] === "/") tags--;
    else if (character === "/" && source[index + 1] === ">") tags--;
    if (depth > DEEPEST || tags > DEEPEST) return true;
  }
  return false;
}
