/** What a commit was made of, as those who work on an app see it. Times are milliseconds, lengths UTF-16 units. */

/** A path that changed, as code would write it: `Todo.items[].done`. */
export interface TracedChange {
  path: string;
  /** Anything below it may have changed too. */
  below?: true;
}

/** A binding that was looked at, and what it led to. */
export interface TracedBinding {
  node: string;
  prop: string;
  scope: number;
  /** The change that it reads, or why else it was looked at. */
  because: string;
  took: number;
  /** Length of the operations it sent; 0 = it shows what it showed before. */
  sent: number;
}

/** A field that was stored. */
export interface TracedWrite {
  field: string;
  length: number;
  /** Only what changed was added to its log. */
  appended?: true;
}

export interface Trace {
  /** The event that the commit completes; 0 = a yield, or no event's doing. */
  event: number;
  /** `Images.generate`; empty where no handler ran. */
  handler: string;
  /** Since the handler began; of a commit without one 0. */
  elapsed: number;
  /** How long the handler ran before it first waited, yielded or ended: all other sessions of the app wait that long. */
  held: number;
  changed: TracedChange[];
  evaluated: TracedBinding[];
  /** All that were looked at; `evaluated` holds the first of them. */
  evaluations: number;
  /** Evaluating and comparing, all of it. */
  bindings: number;
  stored: TracedWrite[];
  /** Encoding what is stored. */
  storing: number;
  /** Length of the operations, effects included. */
  sent: number;
}
