/** What the gateway asks of its compile processes and what comes back: plain data, copied between processes. */

import type { Diagnostic } from "@heddle/schema";
import type { Release } from "../source/site.ts";

export type CompileRequest =
  /** An app folder on disk. `memory` is a file that keeps the ids its nodes got, so that they are the same after a restart. */
  | { kind: "folder"; root: string; memory: string }
  /** A published revision: the app schema as JSON text. */
  | { kind: "revision"; json: string }
  /** A draft's document: updates on top of what the process has, or from the beginning, up to and with the row `upTo`. */
  | { kind: "document"; appId: string; fromBeginning: boolean; updates: Uint8Array[]; upTo: bigint }
  | { kind: "forget-document"; appId: string }
  | { kind: "stack"; hash: string; sourceMap: string; stack: string };

export interface CompileAnswer {
  /** Null when the logic does not build. */
  release: Release | null;
  /**
   * The app without its logic, when that does not build: drafts show their pages all the same. Only made for documents.
   */
  withoutLogic: Release | null;
  diagnostics: Diagnostic[];
}

/** The place in the app's own code where a stack begins; null when none of its frames is the app's. */
export interface MappedPlace {
  file: string;
  line: number;
  column: number;
}
