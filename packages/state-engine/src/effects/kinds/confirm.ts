import { AnswerError } from "../answers.ts";
import { type Arguments, present } from "../arguments.ts";
import { asked } from "../effect.ts";

const OPTIONS = ["title", "text", "confirm", "cancel", "danger"];

/** `await ui.confirm({ title: "Delete it?", danger: true })`: true if the person agrees, false if not or if nobody answers. */
export const confirm = asked("confirm", (args) => {
  const wire = [dialogOptions(args)];
  args.end();
  return {
    wire,
    question: {
      isForPerson: true,
      read(value) {
        if (typeof value !== "boolean") throw new AnswerError("true or false is expected.");
        return value;
      },
      unanswered: () => false,
    },
    isTold: (isAgreed) => isAgreed,
  };
});

function dialogOptions(args: Arguments) {
  if (typeof args.peek() === "string") return { title: args.text("title", 1_000) };
  const { title, text, confirm, cancel, danger } = args.options("options", OPTIONS);
  return present({
    title: args.textOf(title, "title", 1_000),
    text: text === undefined ? undefined : args.textOf(text, "text", 10_000),
    confirm: confirm === undefined ? undefined : args.textOf(confirm, "confirm", 200),
    cancel: cancel === undefined ? undefined : args.textOf(cancel, "cancel", 200),
    danger: danger === undefined ? undefined : args.booleanOf(danger, "danger"),
  });
}
