/** Effects that a handler waits for: each is answered once, by the browser or because nobody can answer any more. SPEC.md, A rules. */

import type { Json } from "@heddle/schema";

/** What an answer may be, and what it means to who asked. */
export interface Question<Answer> {
  /** A person answers it: their time is not the event's. */
  readonly isForPerson: boolean;
  /** Reads what the browser said, which is not null. Throws an `AnswerError` where that is no answer to this. */
  read(value: Json): Answer;
  /** What it means that nobody answers any more; throws where that is an error. */
  unanswered(why: string): Answer;
}

/** Not an answer to the question. */
export class AnswerError extends TypeError {}

interface Open {
  readonly isForPerson: boolean;
  settle(decide: () => unknown): void;
  read(value: Json): unknown;
  unanswered(why: string): unknown;
}

export class Answers {
  private readonly open = new Map<number, Open>();

  /** Does anything wait for a person? */
  get isPersonAwaited(): boolean {
    for (const { isForPerson } of this.open.values()) if (isForPerson) return true;
    return false;
  }

  /** The numbers of the effects that wait for an answer. */
  get numbers(): number[] {
    return [...this.open.keys()];
  }

  ask<Answer>(effect: number, question: Question<Answer>): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.open.set(effect, {
        isForPerson: question.isForPerson,
        read: (value) => question.read(value),
        unanswered: (why) => question.unanswered(why),
        settle: (decide) => {
          try {
            resolve(decide() as Answer);
          } catch (error) {
            reject(error as Error);
          }
        },
      });
    });
  }

  /** Takes an answer. One to an effect that does not wait (any more) changes nothing: it may come twice. Gives what is wrong with it, or "". */
  answer(effect: number, value: Json): string {
    const open = this.open.get(effect);
    if (!open) return "";
    let decide: () => unknown;
    try {
      const answer = value === null ? open.unanswered("the page was left.") : open.read(value);
      decide = () => answer;
    } catch (error) {
      if (error instanceof AnswerError) return `The answer to effect ${effect} was refused: ${error.message}`;
      decide = () => {
        throw error;
      };
    }
    this.open.delete(effect);
    open.settle(decide);
    return "";
  }

  /** Nobody answers any more. */
  giveUp(why: string): void {
    const all = [...this.open.values()];
    this.open.clear();
    for (const open of all) open.settle(() => open.unanswered(why));
  }
}
