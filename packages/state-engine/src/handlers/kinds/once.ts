import { type Decorator, decorator } from "../decorate.ts";

/** Runs the first time it is called; that is kept with the state, so that it holds over restarts. */
export const once: Decorator = (method, context) => {
  const field = `__once_${String(context.name)}`;
  const decorated = decorator("@once", ({ self, args }) => {
    const fields = self as Record<string, unknown>;
    if (fields[field] === true) return undefined;
    fields[field] = true;
    return Reflect.apply(method, self, args);
  })(method, context);
  context.addInitializer(function (this: unknown) {
    (this as Record<string, unknown>)[field] = false;
  });
  return decorated;
};
