import type { LiveProgram } from "./program.ts";
import type { LiveSession } from "./session.ts";

/** Ends a session that holds more state than it may (SPEC.md R8): its visitor is told, and the author what to do. */
export function loseTooLarge(program: LiveProgram, session: LiveSession): void {
  const { observer } = program.services;
  const megabytes = session.limits.stateUnits / 1024 / 1024;
  observer.onLog(
    program,
    {
      level: "error",
      session: session.name,
      text: `A session held more than ${megabytes} MB of state, so it was closed. Keep large data in the app's files or a database, and in the state what the page shows of it.`,
    },
    session,
  );
  observer.onSessionLost(session, "It held more data than a page may.");
}
