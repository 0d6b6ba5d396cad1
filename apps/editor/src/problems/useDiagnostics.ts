import type { Diagnostic } from "@heddle/schema";
import { createContext, useContext, useMemo } from "react";
import { createStore, type Store, useStore } from "../store/store.ts";
import { mergeDiagnostics } from "./problems.ts";

const nothing: Store<readonly Diagnostic[]> = createStore<readonly Diagnostic[]>([]);

export interface ProblemSources {
  /** Of this window, the document and the server. */
  problems: Store<readonly Diagnostic[]>;
  /** Of TypeScript, from the code editor. */
  types: Store<readonly Diagnostic[]>;
}

export const ProblemSourcesContext = createContext<ProblemSources>({ problems: nothing, types: nothing });

/** Everything that is wrong with the app, each thing once, TypeScript's findings among it. */
export function useDiagnostics(): readonly Diagnostic[] {
  const sources = useContext(ProblemSourcesContext);
  const problems = useStore(sources.problems);
  const types = useStore(sources.types);
  return useMemo(() => mergeDiagnostics([...problems, ...types]), [problems, types]);
}
