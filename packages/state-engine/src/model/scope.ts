import type { Json } from "@heddle/schema";
import type { BindingIndex } from "../program/program.ts";

/** An operation that does not fit the model: the client must ask for the whole model again. */
export class ModelError extends Error {
  readonly code = "model-mismatch";
  constructor(reason: string) {
    super(`The page and the server disagree: ${reason}. Reload the page's model.`);
    this.name = "ModelError";
  }
}

/** A mounted part. `parent` is null for the page itself; `control` is where in the parent it hangs. */
export interface ClientScope {
  readonly id: number;
  readonly part: number;
  readonly parent: ClientScope | null;
  readonly control: BindingIndex | null;
}

export interface MountedScope extends ClientScope {
  values: Json[];
  children: (ClientScope | null | readonly ClientScope[])[];
  /** Of lists of which only some rows are mounted. */
  windows: Map<BindingIndex, WindowPlace> | null;
  /** Lists that pass by: nobody else has their rows. */
  streams: Set<BindingIndex> | null;
}

/** Where the mounted rows of a long list stand. */
export interface WindowPlace {
  /** Place of the first mounted row, from 0. */
  readonly offset: number;
  /** Rows of the whole list. */
  readonly total: number;
}
