/** What is wrong with the app, from all who know: this window's compile of the page, the code's parser, the document, the server. */

import type { Diagnostic } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";
import { createStore, type Store } from "../store/store.ts";

export interface ProblemWatch {
  /** All but TypeScript's findings, each once, errors first. */
  problems: Store<readonly Diagnostic[]>;
  stop(): void;
}

/** Keeps the list of problems while the app changes; `compile` has those of the page that is shown. */
export function watchProblems(editor: Editor, compile: Store<readonly Diagnostic[]>): ProblemWatch {
  const collect = () => {
    const { derived, states } = editor.view.get();
    const syntax = states.errors.map(
      (error): Diagnostic => ({
        severity: "error",
        code: "syntax",
        message: error.message,
        file: error.file,
        line: error.line,
        column: error.column,
      }),
    );
    return mergeDiagnostics([
      ...compile.get(),
      ...syntax,
      ...derived.diagnostics,
      ...editor.live.diagnostics.get(),
    ]);
  };
  const problems = createStore<readonly Diagnostic[]>(collect());
  const again = () => problems.set(collect());
  const stops = [
    compile.subscribe(again),
    editor.view.subscribe(again),
    editor.live.diagnostics.subscribe(again),
  ];
  return {
    problems,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/**
 * Errors first; what two sources say of one place in the same words is said once. Of a file that does not parse there is one
 * mistake to mend, whatever else TypeScript stumbles over after it: said where our parser stopped, in TypeScript's plainer words.
 */
export function mergeDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  const merged: Diagnostic[] = [];
  const words = new Map<string, string>();
  for (const { code, file, line, message } of all)
    if (code === "typescript-syntax" && !words.has(`${file}:${line}`)) words.set(`${file}:${line}`, message);
  const unparsed = new Set(all.filter(isOurSyntax).map(({ file }) => file));
  for (const found of all) {
    if (found.code === "typescript-syntax" && unparsed.has(found.file)) continue;
    const plainer = isOurSyntax(found) ? words.get(`${found.file}:${found.line}`) : undefined;
    const each = plainer === undefined ? found : { ...found, message: plainer };
    const place = each.node ? `${each.node}:${each.prop ?? ""}` : `${each.file ?? ""}:${each.line ?? ""}`;
    const key = `${place} ${subject(each)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    merged.push(each);
  }
  return merged.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

/** The parser here and the server's tell of the same mistake under two codes. */
function isOurSyntax({ code }: Diagnostic): boolean {
  return code === "syntax" || code === "logic-syntax";
}

/** What a finding is about, beside its place. */
function subject(found: Diagnostic): string {
  if (isOurSyntax(found)) return "syntax";
  return found.code.startsWith("typescript") ? found.message : found.code;
}

/**
 * True for what the server refuses to publish: mistakes that do not compile. Types that do not fit let an app run, and what
 * the document ignores is not part of it.
 */
export function blocksPublishing({ severity, code }: Diagnostic): boolean {
  return severity === "error" && !code.startsWith("typescript") && !code.startsWith("document-");
}
