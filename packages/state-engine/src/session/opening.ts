/** What a page does when it opens: its layouts and itself, outermost first, one after the other. SPEC.md, rules RT1-RT4. */

import type { PageProgram } from "../page/page-program.ts";
import type { EventIndex } from "../program/program.ts";
import { type Running, settle } from "./settle.ts";

/** A layout, or the page in it, as far as opening it goes. */
interface Owner {
  states: readonly number[];
  onLoad: readonly EventIndex[];
  redirect: EventIndex | null;
}

/** Does the opening of one page. */
export interface Opener {
  /** Runs the `onLoad` of a state, if it has one; gives what it returns. */
  loadState(state: number): unknown;
  runEvent(event: EventIndex): unknown;
  /** Loads what the page's lists show first; gives what is to be waited for. */
  loadLists(): Promise<void>[];
  failed(error: unknown): void;
  /** The page sends elsewhere; false = it is shown all the same. */
  redirected(address: unknown): boolean;
  /** Nothing more is to be done: the page gave way to another. */
  readonly isOver: boolean;
}

/**
 * Opens a page; null when nothing has to be waited for.
 * @param kept layouts that were there already: they are not opened again, but may still send elsewhere
 */
export function openPage(
  program: PageProgram,
  kept: ReadonlySet<string>,
  opener: Opener,
  running: Running,
): Promise<void> | null {
  const steps = ownersOf(program, kept).flatMap(({ states, onLoad, redirect }) => [
    ...states.map((state) => () => opener.loadState(state)),
    ...onLoad.map((event) => () => opener.runEvent(event)),
    ...(redirect === null ? [] : [() => void opener.redirected(opener.runEvent(redirect))]),
  ]);
  return run([...steps, () => opener.loadLists()], 0, opener, running);
}

/** The layouts that two pages have in common stay where they are when one takes the place of the other. */
export function keptLayouts(before: PageProgram, after: PageProgram): ReadonlySet<string> {
  const known = new Set(before.info.layouts?.map((layout) => layout.pageId));
  return new Set(after.info.layouts?.map((layout) => layout.pageId).filter((pageId) => known.has(pageId)));
}

function ownersOf({ info }: PageProgram, kept: ReadonlySet<string>): Owner[] {
  const seen = new Set<number>();
  const unseen = (states: readonly number[]) =>
    states.filter((state) => !seen.has(state) && seen.add(state) !== undefined);
  const layouts = (info.layouts ?? []).map(({ pageId, states, onLoad, redirect = null }) =>
    kept.has(pageId) ? { states: [], onLoad: [], redirect } : { states: unseen(states), onLoad, redirect },
  );
  const own = info.states ?? info.uses.filter((use) => !use.own).map((use) => use.state);
  return [...layouts, { states: unseen(own), onLoad: info.onLoad, redirect: info.redirect ?? null }];
}

function run(
  steps: readonly (() => unknown)[],
  from: number,
  opener: Opener,
  running: Running,
): Promise<void> | null {
  for (let index = from; index < steps.length; index++) {
    if (opener.isOver || running.cancelled) return null;
    let pending: Promise<unknown> | null;
    try {
      running.enter();
      pending = settle(steps[index]!(), running);
    } catch (error) {
      opener.failed(error);
      continue;
    }
    if (pending)
      return pending
        .catch((error: unknown) => opener.failed(error))
        .then(() => run(steps, index + 1, opener, running) ?? undefined);
  }
  return null;
}
