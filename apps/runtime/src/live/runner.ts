/** What the gateway needs of a program opened in a runner; `@heddle/sandbox` provides it. */

import type { Command, EngineRecord } from "@heddle/state-engine/frames";
import type { Program } from "@heddle/state-engine/program";

/** Why a program's isolate is gone. */
export interface RunnerExit {
  /** `disposed` = we asked for it. */
  code: string;
  /** A sentence for a person. */
  message: string;
}

export interface RunnerInstance {
  send(commands: Command[]): void;
  dispose(): Promise<void> | void;
}

export interface RunnerEvents {
  onRecords(records: EngineRecord[]): void;
  onExit(exit: RunnerExit): void;
}

/** Opens a program in a runner; `group` keeps apps apart. Rejects when its module does not load. */
export type OpenProgram = (program: Program, group: string, events: RunnerEvents) => Promise<RunnerInstance>;
