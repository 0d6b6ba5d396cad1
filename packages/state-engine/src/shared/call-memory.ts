/**
 * Which calls a shared state has answered: stored in the same write as what they changed, so that an event that is run again after
 * a process was killed does not call twice. SPEC.md, rule SH12.
 */

import { DurableError, decodeDurable, encodeDurable } from "../durable/index.ts";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
import { digest } from "../model/hash.ts";

/** One call of a session's event: the same event calls in the same order when it is run again. */
export interface CallId {
  /** The session's id, which outlives processes. */
  session: string;
  event: number;
  number: number;
}

/** What was asked: a call of the same number that asks for something else is another one. */
export function questionOf(method: string, args: readonly unknown[]): string {
  try {
    return digest(`${method} ${encodeDurable(args)}`);
  } catch (error) {
    if (!(error instanceof DurableError)) throw error;
    return digest(method);
  }
}

/** `begun`: it has committed a part and nothing tells how it ended. */
type Outcome = "begun" | "done" | "failed";

interface Answer {
  event: number;
  number: number;
  question: string;
  outcome: Outcome;
  /** Durable text of the result or the error's message; null when it was too long to keep. */
  text: string | null;
}

/** Events are run again within seconds of a kill: the latest callers are enough. */
const SESSIONS = 256;
/** As many events as a gateway accepts of a session before it answers: a kill may have all of them run again. */
const CALLS_OF_A_SESSION = 64;
/** UTF-16 units of a result that is kept. */
const LONGEST_RESULT = 1_024;
/** Between a state's name and a session's id in the name of the stored field. */
const MARK = ".@";

export class CallMemory {
  private readonly name: string;
  /** By session, the latest callers last. */
  private readonly sessions = new Map<string, Answer[]>();

  /** @param name prefix of the state's stored fields */
  constructor(name: string) {
    this.name = name;
  }

  /** Takes in what is this memory's of stored fields; gives the others. */
  load(fields: readonly StoredField[]): StoredField[] {
    const prefix = this.name + MARK;
    return fields.filter(({ field, text }) => {
      if (!field.startsWith(prefix)) return true;
      this.sessions.set(field.slice(prefix.length), answersOf(text));
      return false;
    });
  }

  /** The answer that a call was given before; null = it is new. */
  find({ session, event, number }: CallId, question: string): Answer | null {
    const answers = this.sessions.get(session);
    return (
      answers?.find((one) => one.event === event && one.number === number && one.question === question) ??
      null
    );
  }

  /** Notes how far a call has come; gives what to store with its changes. */
  note({ session, event, number }: CallId, question: string, outcome: Outcome, value: unknown): FieldWrite[] {
    const known = this.sessions.get(session) ?? [];
    const answers = known.filter((one) => one.event !== event || one.number !== number);
    answers.push({ event, number, question, outcome, text: keptText(value) });
    answers.splice(0, answers.length - CALLS_OF_A_SESSION);
    this.sessions.delete(session);
    this.sessions.set(session, answers);
    const writes: FieldWrite[] = [
      { field: this.fieldOf(session), text: JSON.stringify(answers.map(listOf)) },
    ];
    if (this.sessions.size > SESSIONS) {
      const oldest = this.sessions.keys().next().value!;
      this.sessions.delete(oldest);
      writes.push({ field: this.fieldOf(oldest), text: null });
    }
    return writes;
  }

  private fieldOf(session: string): string {
    return `${this.name}${MARK}${session}`;
  }
}

/** Gives a call the answer it was given before. @throws what it threw, or why there is no answer */
export function repeatAnswer({ outcome, text }: Answer, what: string): unknown {
  if (outcome === "done" && text !== null) return decodeDurable(text);
  if (outcome === "failed") throw new Error(text === null ? `${what} failed.` : String(decodeDurable(text)));
  throw new Error(
    outcome === "begun"
      ? `${what} was under way when the server started again; what it had done so far is kept.`
      : `${what} was done before the server started again; its answer was too long to keep.`,
  );
}

function keptText(value: unknown): string | null {
  const text = encodeDurable(value);
  return text.length <= LONGEST_RESULT ? text : null;
}

function listOf({ event, number, question, outcome, text }: Answer): unknown[] {
  return [event, number, question, outcome, text];
}

function answersOf(text: string): Answer[] {
  return (JSON.parse(text) as [number, number, string, Outcome, string | null][]).map(
    ([event, number, question, outcome, text]) => ({ event, number, question, outcome, text }),
  );
}
