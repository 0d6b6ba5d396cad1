/** One thing wrong with an app, and where. */
export interface Diagnostic {
  severity: "error" | "warning";
  /** Stable code, listed in docs/schema.md. */
  code: string;
  /** A sentence for a person: what is wrong and what to write instead. */
  message: string;
  /** Path in the app folder. */
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** When it concerns a node: its id and, if any, its prop or event. */
  node?: string;
  prop?: string;
}
