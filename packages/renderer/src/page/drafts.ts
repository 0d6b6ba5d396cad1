import type { Json } from "@heddle/schema";

interface Draft {
  scope: number;
  binding: number;
  /** Written through `bind`: once the server has taken it, it is the variable's value, and no patch says so again. */
  isBound: boolean;
  /** The event that carries the edit to the server. */
  event: number;
  value: Json;
}

/**
 * What people have typed or chosen and the server has not confirmed: shown instead of the model's value until the last
 * edit's event is acked, so that a patch older than it never overwrites what was typed. Keyed by scope and binding.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #changed: (scope: number, binding: number) => void;

  /** `changed` is called when what is to be shown of a binding has changed. */
  constructor(changed: (scope: number, binding: number) => void) {
    this.#changed = changed;
  }

  /** The unconfirmed value, or undefined. */
  get(scope: number, binding: number): Json | undefined {
    // Nearly always there are none, and this is asked for every value that is drawn.
    return this.#drafts.size === 0 ? undefined : this.#drafts.get(`${scope}:${binding}`)?.value;
  }

  /** Shows `value` at once, until `settle` finds its event done. */
  set(scope: number, binding: number, event: number, value: Json, isBound: boolean): void {
    this.#drafts.set(`${scope}:${binding}`, { scope, binding, isBound, event, value });
    this.#changed(scope, binding);
  }

  /** Written through `bind` and taken by the server: their values belong into the model before the patch that says so. */
  taken(isOnItsWay: (scope: number, event: number) => boolean): Draft[] {
    return [...this.#drafts.values()].filter(
      (draft) => draft.isBound && !isOnItsWay(draft.scope, draft.event),
    );
  }

  /** Forgets those of which no edit is on its way any more: their outcome is in the model. */
  settle(isOnItsWay: (scope: number, event: number) => boolean): void {
    for (const [key, draft] of this.#drafts) {
      if (isOnItsWay(draft.scope, draft.event)) continue;
      this.#drafts.delete(key);
      this.#changed(draft.scope, draft.binding);
    }
  }
}
