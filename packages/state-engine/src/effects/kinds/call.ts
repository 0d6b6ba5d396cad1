import type { Json } from "@heddle/schema";
import { AnswerError } from "../answers.ts";
import type { Arguments } from "../arguments.ts";
import { asked } from "../effect.ts";

/** UTF-16 units of all arguments of one call together, as JSON. */
const MOST_ARGUMENTS = 500_000;

/** What a function of the app's client code threw, or why it cannot be called. */
class ClientError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ClientError";
  }
}

/** `await ui.call("chart.draw", rows)` calls what a file of the app's `client/` exports, and gives what it returns. */
export const call = asked<Json>("call", (args) => {
  const name = args.text("function", 300);
  const rest = args.rest();
  return {
    wire: [name, jsonOf(args, rest)],
    question: {
      isForPerson: false,
      read(value) {
        if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== "boolean")
          throw new AnswerError("[true, what it gave] or [false, a message] is expected.");
        const [isDone, given] = value as [boolean, Json];
        if (isDone) return given;
        if (typeof given !== "string") throw new AnswerError("a message is expected.");
        throw new ClientError(`${name}: ${given.slice(0, 1_000)}`);
      },
      unanswered(why) {
        throw new ClientError(`${name} gave no answer: ${why}`);
      },
    },
    isTold: () => true,
  };
});

/** Arguments as the browser gets them: plain JSON. */
function jsonOf(args: Arguments, values: readonly unknown[]): Json {
  let text: string;
  try {
    text = JSON.stringify(values);
  } catch {
    return args.fail("arguments", "plain JSON", values);
  }
  if (text.length > MOST_ARGUMENTS)
    throw new TypeError(`ui.call: the arguments are longer than ${MOST_ARGUMENTS} characters as JSON.`);
  return JSON.parse(text) as Json;
}
