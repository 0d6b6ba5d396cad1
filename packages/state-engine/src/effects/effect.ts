/** What an effect is to the engine: a method of `ui` that checks its arguments and tells the browser what to do. */

import type { Json } from "@heddle/schema";
import type { EffectName } from "../protocol/messages.ts";
import { Arguments } from "./arguments.ts";

/** What effects need of their session. */
export interface EffectPort {
  /** Goes to the browser with the next commit. Gives the effect's number. */
  add(name: EffectName, ...args: Json[]): number;
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
