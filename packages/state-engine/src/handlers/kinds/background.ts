import { decorator } from "../decorate.ts";

/** Calling it starts it beside the queue; nobody waits for it. */
export const background = decorator("@background", ({ instance, name, method, args }) =>
  instance.context.handlers.background(instance, name, method, args),
);
