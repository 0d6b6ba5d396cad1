/** Every bound of the gateway in one place; tests and operators may change them one by one. */

export interface Limits {
  /** Largest frame from a browser, bytes. */
  frameBytes: number;
  /** Events of one session that may be accepted and not yet answered; beyond it the socket is not read. */
  outstandingEvents: number;
  /** The same in bytes of their frames. */
  outstandingBytes: number;
  /** The same of all sessions of a program. */
  programOutstandingBytes: number;
  /** Numbered messages per second and connection on average, and how many may come at once. */
  eventsPerSecond: number;
  eventBurst: number;
  /** Broken messages on one connection before it is closed. */
  badMessages: number;
  /** Sent and not yet acked by the browser; beyond it the session needs a resync. */
  outboxBytes: number;
  outboxPatches: number;
  /** Effects kept until the browser has them. */
  pendingEffects: number;
  /** Life of a page load that never says hello, milliseconds, and how many there may be. */
  provisionalMilliseconds: number;
  provisionalPerAddress: number;
  provisionalPerSite: number;
  /** Sessions that an address may begin (say hello for), on average and at once. */
  sessionsPerSecond: number;
  sessionBurst: number;
  /** Connections per address. */
  connectionsPerAddress: number;
  /** Between pings, milliseconds. A connection silent for two of them is dropped. */
  pingMilliseconds: number;
  /** A disconnected session stays in the runner this long, milliseconds; then only its stored fields remain. */
  detachedMilliseconds: number;
  /** A session that nobody uses (no browser is connected, nothing happens) lives this long, milliseconds. */
  sessionMilliseconds: number;
  /** A program without sessions keeps its isolate this long, milliseconds. */
  idleProgramMilliseconds: number;
  /** Page loads wait this long for `onLoad` and the first model, milliseconds. */
  pageLoadMilliseconds: number;
  /** Draining waits this long for running handlers, milliseconds. */
  drainMilliseconds: number;
}

/** Can sessions live so long without use? From a second to a year, in milliseconds. */
export function isLifeOfSessions(milliseconds: number): boolean {
  return milliseconds >= 1_000 && milliseconds <= 366 * 24 * 3600_000;
}

export const DEFAULT_LIMITS: Limits = {
  frameBytes: 1024 * 1024,
  outstandingEvents: 64,
  outstandingBytes: 2 * 1024 * 1024,
  programOutstandingBytes: 16 * 1024 * 1024,
  eventsPerSecond: 5_000,
  eventBurst: 10_000,
  badMessages: 20,
  outboxBytes: 256 * 1024,
  outboxPatches: 64,
  pendingEffects: 64,
  provisionalMilliseconds: 60_000,
  provisionalPerAddress: 100,
  provisionalPerSite: 500,
  sessionsPerSecond: 50,
  sessionBurst: 2_000,
  connectionsPerAddress: 1_000,
  pingMilliseconds: 15_000,
  detachedMilliseconds: 60_000,
  sessionMilliseconds: 24 * 3600_000,
  idleProgramMilliseconds: 5 * 60_000,
  pageLoadMilliseconds: 15_000,
  drainMilliseconds: 5_000,
};
