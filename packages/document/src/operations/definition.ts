/** What an operation is. Every change that anyone can make to an app is one of these, whoever asks for it. */

import type { ManifestRegistry } from "@heddle/schema";
import type * as Y from "yjs";
import type { z } from "zod";
import type { DerivedApp } from "../derive/derive.ts";
import type { Roots } from "../layout/layout.ts";

/** Parts of a document, for what an operation reads and writes. */
export type DocumentPart =
  | "app"
  | "theme"
  | "settings"
  | "versions"
  | "pages"
  | "blocks"
  | "nodes"
  | "files"
  | "assets"
  | "manifests";

export interface OperationError {
  /** Stable, listed in docs. */
  code: string;
  /** A sentence for a person. */
  message: string;
  /** What to do about it. */
  cure?: string;
  /** Where in the input, e.g. `target.parent`. */
  path?: string;
}

export type OperationResult<Value> = { ok: true; value: Value } | { ok: false; error: OperationError };

export interface OperationContext {
  doc: Y.Doc;
  roots: Roots;
  /** The app as it stood before the operation. */
  derived: DerivedApp;
  manifests: ManifestRegistry;
  /** The next lamport number: one more at each call. */
  lamport(): number;
}

export interface OperationDefinition<Input, Value> {
  /** `<subject>.<verb>`, stable: the API, the CLI and stored macros use it. */
  id: string;
  /** For menus, the palette and undo: `Move`. */
  title: string;
  help: string;
  input: z.ZodType<Input>;
  reads: readonly DocumentPart[];
  writes: readonly DocumentPart[];
  /** The least role that may run it. */
  permission: "editor" | "owner";
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere. The editor runs it on what is selected. */
  shortcut?: readonly string[];
  /**
   * `step`: each run is one step of undo. `merge`: runs in a row with the same key (a slider, a name being typed) are one step.
   */
  undo: "step" | { merge: (input: Input) => string };
  /** Checks everything first and writes only then; runs inside the transaction. */
  run(context: OperationContext, input: Input): OperationResult<Value>;
}

export function defineOperation<Input, Value>(
  definition: OperationDefinition<Input, Value>,
): OperationDefinition<Input, Value> {
  return definition;
}

export function done<Value>(value: Value): OperationResult<Value> {
  return { ok: true, value };
}

export function refused(error: OperationError): { ok: false; error: OperationError } {
  return { ok: false, error };
}
