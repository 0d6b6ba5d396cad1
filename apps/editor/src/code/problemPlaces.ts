/** Where problems and runtime errors stand in the code that Monaco shows. */

import type { Diagnostic } from "@heddle/schema";
import type { LogItem } from "../live/liveStores.ts";
import type { OutlineRow } from "../tree/outline.ts";
import { lineOfNode } from "./openInPage.ts";

export interface PlacedProblem {
  severity: Diagnostic["severity"];
  message: string;
  /** From 1. */
  line: number;
  /** From 1; absent = the whole line. */
  column?: number;
}

/** Problems of one code file. */
export function problemsInFile(problems: readonly Diagnostic[], file: string): PlacedProblem[] {
  return problems
    .filter((problem) => problem.file === file && problem.node === undefined)
    .map(({ severity, message, line, column }) => ({ severity, message, line: line ?? 1, column }));
}

/** Problems of the page that is shown: those of its nodes stand at the node's tag, its own in the first line. */
export function problemsInPage(
  problems: readonly Diagnostic[],
  shown: {
    file: string;
    source: string;
    page: string;
    outline: readonly OutlineRow[];
  },
): PlacedProblem[] {
  return problems.flatMap((problem): PlacedProblem[] => {
    const { severity, message, node, file } = problem;
    if (node === shown.page) return [{ severity, message, line: 1 }];
    const row = node === undefined ? undefined : shown.outline.find((each) => each.id === node);
    if (row) return [{ severity, message, ...tagOf(shown, row) }];
    return file === shown.file && node === undefined ? problemsInFile([problem], file) : [];
  });
}

/** Where a node's tag stands; a control has none of its own. */
function tagOf(
  { source, outline }: { source: string; outline: readonly OutlineRow[] },
  row: OutlineRow,
): { line: number; column?: number } {
  const line = lineOfNode(source, outline, row);
  const text = source.split("\n")[line - 1] ?? "";
  const start = text.search(new RegExp(`<${row.type}(?=[\\s/>]|$)`));
  return start < 0 ? { line } : { line, column: start + 2 };
}

export interface RuntimeError {
  id: number;
  file: string;
  line: number;
  text: string;
}

/** The newest error in the log that says where in the code it happened. */
export function lastRuntimeError(log: readonly LogItem[]): RuntimeError | null {
  const found = log.findLast((item) => item.level === "error" && item.file && item.line);
  if (!found?.file || !found.line) return null;
  const { id, file, line, text, handler } = found;
  const said = handler && text.startsWith(`${handler}: `) ? text.slice(handler.length + 2) : text;
  return { id, file, line, text: said.split("\n")[0] ?? "" };
}
