import { Arguments, present } from "../arguments.ts";
import type { Effect } from "../effect.ts";

const KINDS = ["info", "success", "warning", "error", "loading"] as const;
const OPTIONS = ["kind", "description", "duration", "id", "action"];
const MOST_MESSAGE = 2_000;

/** `ui.toast("Saved", "success")`, or with options. Gives the toast's id. */
export const toast: Effect = {
  name: "toast",
  run(port, values) {
    const args = new Arguments("toast", values);
    const text = args.text("message", MOST_MESSAGE);
    if (typeof args.peek() === "string") {
      const kind = args.wordOf(args.text("kind"), "kind", KINDS);
      args.end();
      return String(port.add("toast", kind, text));
    }
    const { kind = "info", description, duration, id, action } = args.options("options", OPTIONS);
    args.end();
    const button = action === undefined ? null : buttonOf(args, action);
    const wire = present({
      description:
        description === undefined ? undefined : args.textOf(description, "description", MOST_MESSAGE),
      // JSON has no infinity: 0 stays until it is dismissed.
      duration: duration === undefined ? undefined : finite(args.numberOf(duration, "duration", true)),
      id: id === undefined ? undefined : args.textOf(id, "id", 200),
      action: button?.label,
    });
    const word = args.wordOf(kind, "kind", KINDS);
    const number =
      Object.keys(wire).length > 0 ? port.add("toast", word, text, wire) : port.add("toast", word, text);
    if (button) port.offer(number, button.run);
    return typeof wire.id === "string" ? wire.id : String(number);
  },
};

/** `{ label: "Undo", run: () => this.undo(id) }` */
function buttonOf(args: Arguments, action: unknown): { label: string; run: () => unknown } {
  if (typeof action !== "object" || action === null)
    return args.fail("action", "an object with label and run", action);
  const { label, run } = action as { label?: unknown; run?: unknown };
  if (typeof run !== "function") return args.fail("action.run", "a function", run);
  return { label: args.textOf(label, "action.label", 100), run: () => run() as unknown };
}

function finite(milliseconds: number): number {
  return Number.isFinite(milliseconds) ? milliseconds : 0;
}
