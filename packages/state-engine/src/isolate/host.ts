/** The engine's own way out, handed to the sandbox's prelude (fetch, timers, console, random). App code never sees it. */

import type { Json } from "@heddle/schema";
import type { Engine } from "../engine/index.ts";
import type { HostCall, LogEntry } from "../frames/frames.ts";
import type { Clock } from "../trace/index.ts";

export interface HostDoor {
  /** Asks the host; rejects with an Error when the host refuses. The call counts for the session whose code runs. */
  callHost(name: HostCall, args: Json[]): Promise<Json>;
  /** A line for the log panel; session, handler and event are added. */
  log(level: LogEntry["level"], text: string): void;
  /** From now on commits are traced, by this clock. */
  trace(clock: Clock): void;
}

export function hostDoor(engine: Engine): HostDoor {
  return {
    callHost: (name, args) => engine.callFromApp(name, args),
    log: (level, text) => engine.logLine(level, text),
    trace: (clock) => engine.trace(clock),
  };
}
