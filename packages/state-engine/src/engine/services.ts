import type { Json } from "@heddle/schema";
import type { EngineRecord, HostCall, LogEntry } from "../frames/frames.ts";
import type { PageProgram } from "../page/page-program.ts";
import type { SharedKeys } from "../shared/shared-keys.ts";
import type { Shape, StateClass } from "../state/shape.ts";
import type { Clock } from "../trace/index.ts";

/** What sessions and shared states need of the engine around them. */
export interface Services {
  /** A field whose text is longer keeps a log of changes. UTF-16 units. */
  readonly bigField: number;
  /** Milliseconds, finer than Date.now; null where nobody wants to see what commits are made of. */
  readonly clock: Clock | null;
  emit(record: EngineRecord): void;
  /** The host's answer; rejects with an Error. `session` names whose call it is. */
  callHost(session: string, name: HostCall, args: Json[]): Promise<Json>;
  /** The host calls of this handler that have no answer yet fail with this message. */
  failCalls(speaker: Speaker, message: string): void;
  /** Has this session asked the host for something, a timer too, that has not come? */
  isWaiting(session: string): boolean;
  log(entry: LogEntry): void;
  /** Whose code runs from now on, as far as can be told. */
  enter(who: Speaker | null): void;
  /** Whose code runs. */
  readonly speaking: Speaker | null;
  /** How many commands the engine has taken so far: as long as it is the same, nobody else had a turn. */
  readonly turn: number;
  shape(stateClass: unknown): Shape;
  shapeAt(index: number): Shape;
  /** The class with this id; undefined when the program has none. */
  shapeOf(id: string): Shape | undefined;
  readonly shared: SharedKeys;
  /** The app is being worked on: pages are shown where they would send elsewhere. */
  readonly isDraft: boolean;
  /** What is shown where a page could not be opened; null = the page as far as it got. */
  readonly errorPage: PageProgram | null;
  /** A class of LocalState by its index in the program. */
  localAt(index: number): StateClass;
  /** After the time, or never where there are no timers. Milliseconds. */
  later(milliseconds: number, run: () => void): void;
}

/** Whose code runs: for console output and host calls. */
export interface Speaker {
  /** The session's name, or "" for a shared state. */
  readonly session: string;
  readonly handler: string | undefined;
  readonly event: number | undefined;
  readonly provisional: boolean;
  /** Nobody waits for it any more: what it asks of the host is never answered, so that it goes no further. */
  readonly stopped: boolean;
}

/** What an error says to the person who caused it. The details go to the log. */
export const HANDLER_FAILED = "Something went wrong. Please try again.";

/** Thrown by handlers to tell the person at the page something: its message is shown as it is. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UserError";
  }
}

/** Thrown by the handler of a form's submit: what is wrong, by the name of the field. The form shows it and stays as it is. */
export class FormError extends UserError {
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>> | string, message?: string) {
    const byField = typeof fields === "string" ? {} : fields;
    super(message ?? (typeof fields === "string" ? fields : Object.values(fields).join(" ")));
    this.name = "FormError";
    this.fields = Object.fromEntries(
      Object.entries(byField)
        .slice(0, MOST_MESSAGES)
        .map(([field, text]) => [field, String(text).slice(0, 1_000)]),
    );
  }
}

/** Fields that one error may speak of. */
const MOST_MESSAGES = 200;

/** The stack of whatever was thrown, with care: it may be anything. */
export function stackOf(error: unknown): { text: string; stack: string | undefined } {
  try {
    if (error instanceof Error) {
      const stack = typeof error.stack === "string" ? error.stack.slice(0, 8_000) : undefined;
      return { text: `${error.name}: ${error.message}`.slice(0, 2_000), stack };
    }
    return { text: `Thrown: ${String(error)}`.slice(0, 2_000), stack: undefined };
  } catch {
    return { text: "Something was thrown that cannot be shown.", stack: undefined };
  }
}

/** What to tell the person when a handler threw. */
export function messageFor(error: unknown): string {
  return error instanceof UserError ? error.message.slice(0, 300) : HANDLER_FAILED;
}
