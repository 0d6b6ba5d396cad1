/** A session to which nothing happens takes little room: its page is folded, and it can be closed and opened again unseen. SPEC.md, FO rules. */

import type { Effects } from "../effects/effects.ts";
import type { Services } from "../engine/services.ts";
import { foldFields, unfoldFields } from "../store/folded-fields.ts";
import type { Display } from "./display.ts";
import type { States } from "./states.ts";

/** Who rests. */
export interface Resting {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly states: States;
  readonly display: Display;
  readonly provisional: boolean;
  /** No handler is at work, nothing waits to be committed, and nobody looks on. */
  readonly isIdle: boolean;
  /** Values were taken out of its states. */
  isFolded: boolean;
}

/** Folds the page if nothing is under way, and says whether the session may be closed until something happens. */
export function rest(session: Resting): void {
  const { services, states, display } = session;
  const digest = isQuiet(session) ? display.fold() : null;
  const shown = digest !== null && isRestorable(session) ? digest : null;
  if (shown !== null && !session.isFolded) session.isFolded = foldFields(states.owner);
  services.emit({ kind: "rested", session: session.session, shown });
}

/** Something happens: its states are what they were. Before anything else reads them. */
export function wake(session: Resting): void {
  session.isFolded = false;
  unfoldFields(session.states.owner);
}

/** Nothing changes what its page shows before the browser says something. */
function isQuiet({ session, services, states, isIdle }: Resting): boolean {
  if (!isIdle || states.links.isUsed || services.isWaiting(session)) return false;
  const { instances } = states.owner;
  if (!states.owner.clean || !instances.every((instance) => instance.isStill)) return false;
  // What was computed is no part of the state: the page has to come out the same without it.
  for (const instance of instances) instance.invalidateAll();
  return true;
}

/** All there is of it is in its stored fields. */
function isRestorable({ effects, states, provisional }: Resting): boolean {
  return !provisional && effects.isSettled && !states.isKept;
}
