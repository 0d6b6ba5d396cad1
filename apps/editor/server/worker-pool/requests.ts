/** What the server asks of its worker processes, and what comes back: plain data, copied between processes. */

import type { DeployPlan } from "@heddle/compiler/plan";
import type { App } from "@heddle/schema";

/** An app as it is stored for the first time. */
export interface NewApp {
  name: string;
  /** Its document, as Yjs writes it. */
  state: Uint8Array;
}

export interface ImportedAsset {
  hash: string;
  size: number;
  type: string;
  data: Uint8Array;
}

/** Each kind of work: what goes in and what comes out. */
export interface Work {
  /** An archive as an app. `fallbackName` stands in where the archive names none. */
  import: {
    input: { archive: Uint8Array; fallbackName: string };
    output: NewApp & { assets: ImportedAsset[] };
  };
  /** An app as it is published: parsed, and compiled to see that it can be. */
  check: { input: { app: App }; output: { app: App } };
  /** What publishing `next` over `live` would do to tabs that are open. */
  plan: { input: { live: App; next: App }; output: { plan: DeployPlan } };
  /** An app as the texts of its folder, by path. */
  export: { input: { app: App }; output: { files: Map<string, string> } };
}
export type WorkKind = keyof Work;

export type WorkRequest = {
  [Kind in WorkKind]: { kind: Kind; input: Work[Kind]["input"] };
}[WorkKind];

export type WorkResponse =
  | { ok: true; output: Work[WorkKind]["output"] }
  /** What a person is told. */
  | { ok: false; refusal: { status: number; code: string; message: string; cure?: string } };
