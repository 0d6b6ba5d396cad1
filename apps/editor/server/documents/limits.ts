/** What one connection and one document may cost. */
export const LIMITS = {
  /** Bytes of one frame. */
  frame: 1024 * 1024,
  /** Bytes of a document, as Yjs writes it. */
  document: 20 * 1024 * 1024,
  /** Edits a second, and at once. */
  updates: { rate: 60, burst: 240 },
  /** Presence a second, and at once. What is over is dropped: the next one tells more anyway. */
  presence: { rate: 10, burst: 40 },
  /** Bytes of what one person shows of themselves. */
  presenceState: 16 * 1024,
  /** Bytes that wait for a slow reader, beyond the document itself. */
  sendQueue: 4 * 1024 * 1024,
  connectionsPerDocument: 100,
} as const;

/** Milliseconds between what is edited and what is written. */
export const SAVE_PAUSE = 50;
/** A snapshot is taken when more has been written since the last. */
export const SNAPSHOT_AFTER = { rows: 200, bytes: 1024 * 1024 };
/** Milliseconds that a document stays in memory after the last person left. */
export const IDLE_BEFORE_UNLOAD = 30_000;
