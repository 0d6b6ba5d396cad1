import type { EffectPort } from "./effect.ts";
import { EFFECTS } from "./index.ts";

/** What pages and handlers call as `ui`: every effect by its name. */
export type UserInterface = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/**
 * One small object for each session: its methods are made when somebody asks for them, and can be taken off it
 * (`const { toast } = this.ui`).
 */
class SessionInterface {
  readonly #port: EffectPort;

  constructor(port: EffectPort) {
    this.#port = port;
    Object.freeze(this);
  }

  static {
    for (const effect of EFFECTS)
      Object.defineProperty(SessionInterface.prototype, effect.name, {
        get(this: SessionInterface) {
          const port = this.#port;
          return (...args: unknown[]) => effect.run(port, args);
        },
        enumerable: true,
      });
    Object.freeze(SessionInterface.prototype);
  }
}

export function userInterface(port: EffectPort): UserInterface {
  return new SessionInterface(port) as unknown as UserInterface;
}
