/** Decorators of getters. What `uncached` means is read from the text by the compiler: such a getter's reads are unknown. */

import { checkPeriod } from "./computed-field.ts";

const periods = new WeakMap<object, number>();

type Getter = (this: never) => unknown;

/** Computed each time that it is looked at, and looked at after every change. */
export function uncached(_getter: Getter, context: ClassGetterDecoratorContext): void {
  requireGetter("uncached", context);
}

/** Computed again after so many milliseconds, while something shows it. */
export function every(milliseconds: number) {
  checkPeriod("@every", milliseconds);
  return (getter: Getter, context: ClassGetterDecoratorContext): void => {
    requireGetter("every", context);
    periods.set(getter, milliseconds);
  };
}

function requireGetter(name: string, { kind }: { kind: string }): void {
  if (kind !== "getter") throw new TypeError(`@${name} is for getters; this is a ${kind}.`);
}

/** Milliseconds after which a getter is computed again; undefined = when what it read changes. */
export function periodOf(getter: object): number | undefined {
  return periods.get(getter);
}
