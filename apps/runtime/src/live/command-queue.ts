/** Commands on their way to a program's isolate: what one turn of the event loop sends goes in together, after the note of what it starts. */

import type { ProgramInstance } from "@heddle/sandbox";
import type { Command } from "@heddle/state-engine/frames";
import type { StartedEvent, StartJournal } from "../journal/start-journal.ts";
import type { LiveSession } from "./session.ts";

export class CommandQueue {
  readonly #journal: StartJournal;
  readonly #sessions: () => Iterable<LiveSession>;
  #instance: ProgramInstance | null = null;
  #commands: Command[] = [];
  #started: StartedEvent[] = [];
  #isScheduled = false;

  /** @param sessions those of the program, whose events are asked for when the journal is written anew */
  constructor(journal: StartJournal, sessions: () => Iterable<LiveSession>) {
    this.#journal = journal;
    this.#sessions = sessions;
  }

  /** From now on commands go there, with those that waited. */
  lead(instance: ProgramInstance): void {
    this.#instance = instance;
  }

  /** The isolate is gone, with what was on its way; commands that come now wait for the next one. */
  cut(): void {
    this.#instance = null;
    this.#commands = [];
    this.#started = [];
  }

  /** The next command starts this event. */
  starts(event: StartedEvent): void {
    this.#started.push(event);
  }

  post(command: Command): void {
    this.#commands.push(command);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#isScheduled = false;
    if (!this.#instance || this.#commands.length === 0) return;
    const commands = this.#commands;
    this.#commands = [];
    if (this.#started.length > 0) {
      this.#journal.started(this.#started, () => runningOf(this.#sessions()));
      this.#started = [];
    }
    this.#instance.send(commands);
  }
}

/** Everything started and not committed. */
function runningOf(sessions: Iterable<LiveSession>): StartedEvent[] {
  const running: StartedEvent[] = [];
  for (const session of sessions) {
    for (const { seq, starts } of session.running.values())
      if (starts > 0) running.push({ session: session.id, seq });
  }
  return running;
}
