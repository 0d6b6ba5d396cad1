import type { Diagnostic } from "@heddle/schema";
import { createContext, useContext, useMemo } from "react";
import type { CompileLoop } from "../canvas/compile.ts";
import { useEditor } from "../editor/context.tsx";
import { createStore, type Store, useStore } from "../store/store.ts";

const nothing: Store<readonly Diagnostic[]> = createStore<readonly Diagnostic[]>([]);

export interface ProblemSources {
  /** Of this window's compile of the page. */
  compile: CompileLoop["diagnostics"];
  /** Of TypeScript, from the code editor. */
  types: Store<readonly Diagnostic[]>;
}

export const ProblemSourcesContext = createContext<ProblemSources>({ compile: nothing, types: nothing });

/** Everything that is wrong with the app, each thing once: from this window, the server, the document and TypeScript. */
export function useDiagnostics(): readonly Diagnostic[] {
  const editor = useEditor();
  const sources = useContext(ProblemSourcesContext);
  const local = useStore(sources.compile);
  const types = useStore(sources.types);
  const server = useStore(editor.live.diagnostics);
  const { derived, states } = useStore(editor.view);
  return useMemo(() => {
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
    return mergeDiagnostics([...local, ...types, ...syntax, ...derived.diagnostics, ...server]);
  }, [local, types, server, derived, states]);
}

/** Errors first; what two sources say of one place in the same words is said once. */
export function mergeDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  const merged: Diagnostic[] = [];
  for (const each of all) {
    const place = each.node ? `${each.node}:${each.prop ?? ""}` : `${each.file ?? ""}:${each.line ?? ""}`;
    const key = `${place} ${each.code === "syntax" || each.code === "typescript" ? each.message : each.code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    merged.push(each);
  }
  return merged.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
