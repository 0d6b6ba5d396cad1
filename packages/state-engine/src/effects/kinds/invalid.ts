import { Arguments } from "../arguments.ts";
import type { Effect } from "../effect.ts";

/** `ui.invalid("email", "This is taken.")` marks a field of the form whose submit is being handled. */
export const invalid: Effect = {
  name: "invalid",
  run(port, values) {
    const args = new Arguments("invalid", values);
    const field = args.text("field", 200);
    const message = args.text("message", 1_000);
    args.end();
    if (!port.form)
      throw new TypeError(
        "ui.invalid marks a field of the form whose submit is being handled, and this is no handler of one.",
      );
    const { scope, event } = port.form;
    port.add("invalid", scope, event, { [field]: message });
  },
};
