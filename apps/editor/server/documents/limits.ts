/** What one connection and one document may cost. */
export const LIMITS = {
  /** Bytes of one frame. */
  frame: 1024 * 1024,
  /** Bytes of a document, as Yjs writes it. */
  document: 20 * 1024 * 1024,
  /** Parts of a document: what Yjs keeps apart. 20,000 components have about a half of it. */
  documentParts: 300_000,
  /** Of an editor's share of the server: for each millisecond its messages take, nothing is read from it for so many. */
  rest: { factor: 4, from: 10, atMost: 3_000 },
  /** Bytes of edits that wait for a database that is slow or away. */
  unstored: 32 * 1024 * 1024,
  /** Edits a second, and at once. */
  updates: { rate: 60, burst: 240 },
  /** Questions for what a client lacks, a second and at once: an answer may be the whole document. A client asks once per connection. */
  asks: { rate: 1, burst: 5 },
  /** Presence a second, and at once. What is over is dropped: the next one tells more anyway. */
  presence: { rate: 10, burst: 40 },
  /** Characters of what one person shows of themselves. */
  presenceState: 16 * 1024,
  /** Bytes that wait for a slow reader, beyond the document itself. */
  sendQueue: 4 * 1024 * 1024,
  /** Bytes that wait for all readers of this server together, above which nobody is sent a whole document. */
  sendQueues: 256 * 1024 * 1024,
  /** Bytes that wait for a client which pings, above which it gets no more pongs. */
  pongQueue: 64 * 1024,
  connectionsPerDocument: 100,
  /** Of somebody with an account, over all documents: each a tab. */
  connectionsPerPerson: 100,
  connections: 5_000,
  /** Sockets of whom it is not known yet whether they may come in. */
  undecided: 500,
  /** Sockets that are being told why they may not come in. */
  refused: 200,
} as const;

/** Milliseconds between two writes of a document: what is edited after a rest is written at once. */
export const SAVE_PAUSE = 50;
/** A snapshot is taken when more has been written since the last. */
export const SNAPSHOT_AFTER = { rows: 200, bytes: 1024 * 1024 };
/** Milliseconds that a document stays in memory after the last person left. */
export const IDLE_BEFORE_UNLOAD = 30_000;
/** Milliseconds that somebody who is not let in gets to read why. */
export const REFUSED_FOR = 1_000;
/** Milliseconds that a client gets to answer that it is closed. */
export const CLOSING_FOR = 5_000;
