import type { LiveSession } from "./session.ts";

/** Unanswered bytes that any session may hold, however much the others do. */
const FAIR_BYTES = 64 * 1024;

/**
 * So much of a session is unanswered that its socket should not be read. Where all sessions of a program together hold much, only those that
 * hold more than their share wait: whoever floods an app waits alone.
 */
export function isTooBusyFor(sessions: Iterable<LiveSession>, session: LiveSession): boolean {
  const { limits, runningBytes } = session;
  // The store is away: what the browser does now could only wait as well.
  if (session.undeliveredBytes > limits.undeliveredBytes) return true;
  if (session.running.size >= limits.outstandingEvents || runningBytes >= limits.outstandingBytes)
    return true;
  if (runningBytes <= FAIR_BYTES) return false;
  let all = 0;
  for (const other of sessions) all += other.runningBytes;
  return all >= limits.programOutstandingBytes;
}

/** Reads a session's socket again, if it was held and need not be any more. */
export function resumeReading(session: LiveSession): void {
  const { program } = session;
  if (!session.isReadingHeld || !program || isTooBusyFor(program.sessions.values(), session)) return;
  session.isReadingHeld = false;
  session.connection?.resume();
}
