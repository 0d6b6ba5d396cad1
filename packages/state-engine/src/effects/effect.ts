/** What an effect is to the engine: a method of `ui` that checks its arguments and tells the browser what to do. */

import type { Json } from "@heddle/schema";
import type { FileData } from "../files/index.ts";
import type { EffectName } from "../protocol/messages.ts";
import type { Question } from "./answers.ts";
import { Arguments } from "./arguments.ts";

/** What effects need of their session. */
export interface EffectPort {
  /** The form whose submit is being handled, if one is. */
  readonly form: { scope: number; event: number } | null;
  /** Goes to the browser with the next commit. Gives the effect's number. */
  add(name: EffectName, ...args: Json[]): number;
  /** Goes to the browser at once, and gives what it answers. */
  ask<Answer>(name: EffectName, args: readonly Json[], question: Question<Answer>): Promise<Answer>;
  /** Hands a file to the host, for this browser to fetch once. Gives its address; rejects when the host refuses. */
  keep(name: string, content: FileData): Promise<string>;
  /** What a button of this effect runs. */
  offer(effect: number, run: () => unknown): void;
}

/** One effect: its folder's index lists them all. */
export interface Effect {
  /** As in `ui.<name>`. */
  readonly name: string;
  run(port: EffectPort, args: readonly unknown[]): unknown;
}

/**
 * An effect that tells the browser something and waits for nothing. `read` gives what goes over the wire; it throws a
 * TypeError that names the effect and the argument that does not fit.
 */
export function told(name: EffectName, read: (args: Arguments) => Json[]): Effect {
  return {
    name,
    run(port, values) {
      const args = new Arguments(name, values);
      const wire = read(args);
      args.end();
      port.add(name, ...wire);
    },
  };
}

/** What `asked` sends, how it reads the answer, and which answers an action's last argument, a function, is called with. */
export interface Asking<Answer> {
  wire: Json[];
  question: Question<Answer>;
  isTold(answer: Answer): boolean;
}

/**
 * An effect that answers: its call gives a promise. With a function as its last argument, as pages write it, that is called with the
 * answer, and the promise is that of what it gives.
 */
export function asked<Answer>(name: EffectName, read: (args: Arguments) => Asking<Answer>): Effect {
  return {
    name,
    run(port, values) {
      const last = values.at(-1);
      const callback = typeof last === "function" ? (last as (answer: Answer) => unknown) : null;
      const args = new Arguments(name, callback ? values.slice(0, -1) : values);
      const { wire, question, isTold } = read(args);
      const answer = port.ask(name, wire, question);
      return callback ? answer.then((given) => (isTold(given) ? callback(given) : undefined)) : answer;
    },
  };
}
