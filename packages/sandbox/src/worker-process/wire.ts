/** What goes between a worker process and the one that started it. */

export interface Question {
  id: number;
  request: unknown;
}

export type Answer =
  | { id: number; value: unknown }
  /** What it has come to. */
  | { id: number; step: string }
  /** What went wrong, for the log. */
  | { id: number; fault: string };
