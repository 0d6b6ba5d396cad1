import type * as t from "@babel/types";
import { relativeImport, resolveImport } from "./imports.ts";
import { parseLogic } from "./parse.ts";

/**
 * The text of `file` after the app's file `from` became `to`: imports that name it follow, and when it is the renamed file itself,
 * its own relative imports keep naming what they named. A text that does not parse stays as it is.
 */
export function renameImports(text: string, rename: { file: string; from: string; to: string }): string {
  const { file: program } = parseLogic(text);
  if (!program) return text;
  const here = rename.file === rename.from ? rename.to : rename.file;
  const edits: { start: number; end: number; source: string }[] = [];
  for (const statement of program.program.body) {
    const source = sourceOf(statement);
    const named = source && resolveImport(rename.file, source.value);
    if (!source || !named) continue;
    const next = relativeImport(here, named === rename.from ? rename.to : named, source.value);
    if (resolveImport(here, next) !== resolveImport(here, source.value)) {
      edits.push({ start: source.start! + 1, end: source.end! - 1, source: next });
    }
  }
  let result = text;
  for (const edit of edits.reverse())
    result = result.slice(0, edit.start) + edit.source + result.slice(edit.end);
  return result;
}

function sourceOf(statement: t.Statement): t.StringLiteral | null {
  switch (statement.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return statement.source;
    case "ExportNamedDeclaration":
      return statement.source ?? null;
    default:
      return null;
  }
}
