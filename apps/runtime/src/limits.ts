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
  /** Patches of one session that wait for a store that is away, bytes; beyond it the session needs a resync. */
  undeliveredBytes: number;
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
  /** State of one session in its durable form, characters; a session that would hold more is closed. */
  stateUnits: number;
  /** A session that nobody uses (no browser is connected, nothing happens) lives this long, milliseconds. */
  sessionMilliseconds: number;
  /** A session to which nothing happens is folded after this long: it takes less room in the runner. Milliseconds. */
  restMilliseconds: number;
  /** After this long it is closed in the runner; its socket stays, and what happens next restores it. Milliseconds. */
  hibernateMilliseconds: number;
  /** Of one program: of more sessions in the runner those that rest hibernate at once. */
  awakeSessions: number;
  /** A program without sessions keeps its isolate this long, milliseconds. */
  idleProgramMilliseconds: number;
  /** Page loads wait this long for `onLoad` and the first model, milliseconds. */
  pageLoadMilliseconds: number;
  /** Largest file that a browser may upload, bytes, and how many at once: whatever an app's FileUpload says. */
  uploadBytes: number;
  uploadFiles: number;
  /** Bytes of uploads that wait to be handled, of one session and of one app. */
  uploadSessionBytes: number;
  uploadSiteBytes: number;
  /** An upload that nobody goes on with is removed after this time; one that was handled after the shorter. Milliseconds. */
  uploadMilliseconds: number;
  uploadHandledMilliseconds: number;
  /** Files that one app may keep in one environment, and their bytes. */
  storedFiles: number;
  storedBytes: number;
  /** Largest file that a handler may make for a browser, bytes. */
  downloadBytes: number;
  /** Such files that may wait to be fetched, of one session and of one app, and how long each waits, milliseconds. */
  downloadsPerSession: number;
  downloadsPerSite: number;
  downloadMilliseconds: number;
  /** Lines that one app and its visitors may cause in the log in a minute. */
  logLinesPerMinute: number;
  /** Requests that one app may send in a minute, and have under way at once. */
  fetchesPerMinute: number;
  fetchesAtOnce: number;
  /** Bytes that one app may send and receive by `fetch` in a day. */
  fetchBytesPerDay: number;
  /**
   * Over this time open tabs of a published app move to a newer revision that they can go on in, milliseconds; Infinity: they stay until they
   * are loaded anew.
   */
  moveMilliseconds: number;
  /** A tab in which nothing was done for this long may move, milliseconds. */
  moveIdleMilliseconds: number;
  /** Tabs that could not move for this long are told that there is a newer revision, milliseconds. */
  oldProgramMilliseconds: number;
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
  undeliveredBytes: 1024 * 1024,
  pendingEffects: 64,
  provisionalMilliseconds: 60_000,
  provisionalPerAddress: 100,
  provisionalPerSite: 500,
  sessionsPerSecond: 50,
  sessionBurst: 2_000,
  connectionsPerAddress: 1_000,
  pingMilliseconds: 15_000,
  detachedMilliseconds: 60_000,
  stateUnits: 16 * 1024 * 1024,
  sessionMilliseconds: 24 * 3600_000,
  restMilliseconds: 10_000,
  hibernateMilliseconds: 5 * 60_000,
  awakeSessions: 2_000,
  idleProgramMilliseconds: 5 * 60_000,
  pageLoadMilliseconds: 15_000,
  uploadBytes: 100 * 1024 * 1024,
  uploadFiles: 100,
  uploadSessionBytes: 500 * 1024 * 1024,
  uploadSiteBytes: 2 * 1024 * 1024 * 1024,
  uploadMilliseconds: 30 * 60_000,
  uploadHandledMilliseconds: 60_000,
  storedFiles: 100_000,
  storedBytes: 5 * 1024 * 1024 * 1024,
  downloadBytes: 16 * 1024 * 1024,
  downloadsPerSession: 8,
  downloadsPerSite: 100,
  downloadMilliseconds: 60_000,
  fetchesPerMinute: 3_000,
  fetchesAtOnce: 100,
  logLinesPerMinute: 1_000,
  fetchBytesPerDay: 10_000_000_000,
  moveMilliseconds: 30_000,
  moveIdleMilliseconds: 2_000,
  oldProgramMilliseconds: 24 * 3600_000,
  drainMilliseconds: 5_000,
};
