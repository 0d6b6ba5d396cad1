import { decorator } from "../decorate.ts";

/** As `@background`, one at a time: a newer call stops the older. */
export const latest = decorator("@latest", ({ instance, name, method, args }) =>
  instance.context.handlers.replace(instance, name, method, args),
);
