import { AnswerError } from "../answers.ts";
import { type Arguments, present } from "../arguments.ts";
import { asked } from "../effect.ts";

const OPTIONS = [
  "title",
  "text",
  "label",
  "initial",
  "placeholder",
  "confirm",
  "cancel",
  "multiline",
  "required",
];
/** Characters that a person may enter. */
const MOST_ENTERED = 20_000;

/** `await ui.prompt({ title: "Rename", label: "Name", initial: this.name })`: what was entered, null if nobody answers. */
export const prompt = asked<string | null>("prompt", (args) => {
  const wire = promptOptions(args);
  args.end();
  const isRequired = wire.required === true;
  return {
    wire: [wire],
    question: {
      isForPerson: true,
      read(value) {
        if (typeof value !== "string") throw new AnswerError("a text or null is expected.");
        if (value.length > MOST_ENTERED)
          throw new AnswerError(`a text of at most ${MOST_ENTERED} characters is expected.`);
        if (isRequired && value.trim() === "") throw new AnswerError("a text that is not empty is expected.");
        return value;
      },
      unanswered: () => null,
    },
    isTold: (text) => text !== null,
  };
});

function promptOptions(args: Arguments) {
  if (typeof args.peek() === "string") return present({ title: args.text("title", 1_000) });
  const given = args.options("options", OPTIONS);
  const text = (name: string, most: number) =>
    given[name] === undefined ? undefined : args.textOf(given[name], name, most);
  const flag = (name: string) => (given[name] === undefined ? undefined : args.booleanOf(given[name], name));
  return present({
    title: args.textOf(given.title, "title", 1_000),
    text: text("text", 10_000),
    label: text("label", 1_000),
    initial: text("initial", MOST_ENTERED),
    placeholder: text("placeholder", 1_000),
    confirm: text("confirm", 200),
    cancel: text("cancel", 200),
    multiline: flag("multiline"),
    required: flag("required"),
  });
}
