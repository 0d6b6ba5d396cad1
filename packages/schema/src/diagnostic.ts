/** What can be wrong; docs/schema.md tells what each means. */
export type DiagnosticCode =
  | "syntax"
  | "no-page"
  | "outside-subset"
  | "html-tag"
  | "not-imported"
  | "unknown-import"
  | "unknown-component"
  | "unknown-prop"
  | "unknown-event"
  | "bad-key"
  | "comment-dropped"
  | "case-outside-match"
  | "outlet-place"
  | "outlet-missing"
  | "slot-place"
  | "block-recursion"
  | "block-size"
  | "each-without-key"
  | "window-size"
  | "dynamic-class"
  | "misplaced"
  | "image-host"
  | "frame-host"
  | "expression-syntax"
  | "event-code"
  | "bind-not-assignable"
  | "not-bindable"
  | "unknown-name"
  | "unknown-state"
  | "unknown-member"
  | "reads-unknown"
  | "logic-syntax"
  | "logic-build"
  | "local-split"
  | "local-place"
  | "local-own"
  | "module-state"
  | "kept-name"
  | "kept-shared"
  | "typescript"
  | "typescript-syntax"
  | "heddle-json"
  | "bad-path"
  | "doubled-page"
  | "stray-file"
  | "missing-file"
  | "folder-unreadable"
  | "invalid-app"
  | "bad-app"
  | "unreadable-edit"
  | "document-file-too-long"
  | "document-path"
  | "document-use"
  | "document-recovered"
  | "document-ignored"
  | "too-long"
  | "too-large"
  | "does-not-start"
  | "quarantined"
  | "durability-missing";

/** One thing wrong with an app, and where. */
export interface Diagnostic {
  severity: "error" | "warning";
  code: DiagnosticCode;
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
