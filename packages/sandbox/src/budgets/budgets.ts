/** What app code may use. Every figure can be changed per sandbox; the defaults are those of docs/architecture.md. */

export interface Budgets {
  /**
   * What one uninterrupted run of app code may take on a host with nothing else to do, milliseconds; it is broken off after 2.5 times
   * as much. Breach disposes the isolate: such code cannot be told to stop.
   */
  sliceMilliseconds: number;
  /** From the start of an event to its end, milliseconds; beyond it the event is stopped. */
  eventMilliseconds: number;
  /** The same for events that have shown progress meanwhile (streaming handlers), milliseconds. */
  streamMilliseconds: number;
  /** How long a handler may wait for what a person answers, milliseconds; beyond it it goes on without an answer. */
  personMilliseconds: number;
  /** Loading a program's module, on a thread of its own, milliseconds: long enough for a busy machine. */
  loadMilliseconds: number;
  /** Heap of one isolate, megabytes. */
  isolateMegabytes: number;
  /** Resident memory of a whole runner, megabytes; beyond it the runner is ended and started again. */
  runnerMegabytes: number;
  /** Host calls (fetch, secrets) of one session between two of its events. Breach: the call fails. */
  hostCalls: number;
  /** Pieces of files (some 200 KB each) that one session reads or writes between two of its events. Breach: the call fails. */
  filePieces: number;
  /** Host calls of one isolate under way at once. Breach: the call fails. */
  concurrentHostCalls: number;
  /** Keys of shared state in one isolate at once. Breach disposes the isolate. */
  sharedKeys: number;
  /** Timers of one isolate waiting at once. Breach: the timer fails. */
  timers: number;
  /** Console output of one session between two of its events, UTF-16 units. The rest is cut. */
  consoleUnits: number;
  /** One commit's operations, UTF-16 units: beyond it the author is warned, beyond 16 times as much the isolate is disposed. */
  patchUnits: number;
  /** One commit's stored fields, UTF-16 units: likewise. */
  changeUnits: number;
  /** What one run of an isolate may say altogether, UTF-16 units. Breach disposes the isolate. */
  outputUnits: number;
  /** Rendering one page, milliseconds. Breach ends the renderer. */
  renderMilliseconds: number;
  /** Between two heartbeats, milliseconds, and how many may be missed before a process is taken for wedged. */
  heartbeatMilliseconds: number;
  missedHeartbeats: number;
}

/** Between what is worth a warning and what no app may do. */
export const HARD_FACTOR = 16;

export const DEFAULT_BUDGETS: Budgets = {
  sliceMilliseconds: 100,
  eventMilliseconds: 10_000,
  streamMilliseconds: 30_000,
  personMilliseconds: 10 * 60_000,
  loadMilliseconds: 5_000,
  isolateMegabytes: 96,
  runnerMegabytes: 1_024,
  hostCalls: 100,
  filePieces: 2_000,
  concurrentHostCalls: 200,
  sharedKeys: 20_000,
  timers: 1_000,
  consoleUnits: 64 * 1024,
  patchUnits: 1024 * 1024,
  changeUnits: 1024 * 1024,
  outputUnits: 48 * 1024 * 1024,
  renderMilliseconds: 5_000,
  heartbeatMilliseconds: 250,
  missedHeartbeats: 8,
};
