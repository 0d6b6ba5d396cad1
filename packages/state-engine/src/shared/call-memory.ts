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

/** What is known of one session's calls, the latest last. */
interface Caller {
  answers: Answer[];
  /** Answers in the stored log, behind its snapshot; null = nothing is stored yet. */
  logged: number | null;
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
  private readonly sessions = new Map<string, Caller>();

  /** @param name prefix of the state's stored fields */
  constructor(name: string) {
    this.name = name;
  }

  /** Takes in what is this memory's of stored fields; gives the others. */
  load(fields: readonly StoredField[]): StoredField[] {
    const prefix = this.name + MARK;
    return fields.filter(({ field, text, log }) => {
      if (!field.startsWith(prefix)) return true;
      const all = [...(JSON.parse(text) as AnswerList[]), ...log.map((one) => JSON.parse(one) as AnswerList)];
      const answers = all.map(answerOf).reduce(withAnswer, []);
      this.sessions.set(field.slice(prefix.length), { answers, logged: log.length });
      return false;
    });
  }

  /** The answer that a call was given before; null = it is new. */
  find({ session, event, number }: CallId, question: string): Answer | null {
    const answers = this.sessions.get(session)?.answers;
    return (
      answers?.find((one) => one.event === event && one.number === number && one.question === question) ??
      null
    );
  }

  /** Notes how far a call has come; gives what to store with its changes. */
  note({ session, event, number }: CallId, question: string, outcome: Outcome, value: unknown): FieldWrite[] {
    const caller = this.sessions.get(session) ?? { answers: [], logged: null };
    const answer = { event, number, question, outcome, text: keptText(value) };
    caller.answers = withAnswer(caller.answers, answer);
    this.sessions.delete(session);
    this.sessions.set(session, caller);
    const writes: FieldWrite[] = [{ field: this.fieldOf(session), ...textOf(caller, answer) }];
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

/** What to store of a caller with a new answer: that alone, or now and then all that is still known, so that the log stays short. */
function textOf(caller: Caller, answer: Answer): Pick<FieldWrite, "text" | "append"> {
  if (caller.logged !== null && caller.logged < CALLS_OF_A_SESSION) {
    caller.logged += 1;
    return { text: JSON.stringify(listOf(answer)), append: true };
  }
  caller.logged = 0;
  return { text: JSON.stringify(caller.answers.map(listOf)) };
}

/** The latest answers with one more; what was known of the same call is replaced. */
function withAnswer(known: Answer[], answer: Answer): Answer[] {
  const others = known.filter(({ event, number }) => event !== answer.event || number !== answer.number);
  return [...others, answer].slice(-CALLS_OF_A_SESSION);
}

type AnswerList = [event: number, number: number, question: string, outcome: Outcome, text: string | null];

function listOf({ event, number, question, outcome, text }: Answer): AnswerList {
  return [event, number, question, outcome, text];
}

function answerOf([event, number, question, outcome, text]: AnswerList): Answer {
  return { event, number, question, outcome, text };
}
