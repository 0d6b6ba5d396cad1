/**
 * A process that ends: what runs is finished here, and everything else goes on meanwhile. Where there are other nodes, sessions in which nothing
 * runs go there at once, a few at a time, rather than when the slowest handler of all is done (SPEC.md N7).
 */

import { setTimeout as wait } from "node:timers/promises";
import type { LiveProgram } from "./program.ts";
import type { OwnNode } from "./program-services.ts";
import type { LiveSession, RunningEvent } from "./session.ts";
import type { Stores } from "./stores.ts";

export interface Draining {
  node: Pick<OwnNode, "hasOthers">;
  stores: Pick<Stores, "drain">;
  /** Handlers are waited for this long. */
  milliseconds: number;
  /** The session leaves memory; its browser connects again, elsewhere. */
  give(session: LiveSession): void;
}

/** Milliseconds between two looks, and over how many of them many sessions are spread. */
const ROUND_MILLISECONDS = 20;
const ROUNDS = 100;
const LEAST_AT_ONCE = 10;
/** What began while others were waited for gets this long at least, milliseconds. */
const LEAST_MILLISECONDS = 500;

/** Resolves when everything is committed. False = something runs still. */
export async function drain(programs: readonly LiveProgram[], draining: Draining): Promise<boolean> {
  const until = performance.now() + draining.milliseconds;
  await finish(programs, draining, until);
  const left = Math.max(LEAST_MILLISECONDS, until - performance.now());
  await Promise.all(programs.map((program) => program.quiesce(left)));
  await draining.stores.drain();
  return sessionsOf(programs).every((session) => session.running.size === 0);
}

/** Resolves when what was running at the call is answered, and who can go is gone; or when the time is up. */
async function finish(
  programs: readonly LiveProgram[],
  { node, give }: Draining,
  until: number,
): Promise<void> {
  const all = sessionsOf(programs);
  const started = all.flatMap(startedIn);
  const atOnce = Math.max(LEAST_AT_ONCE, Math.ceil(all.length / ROUNDS));
  while (performance.now() < until) {
    const going = node.hasOthers ? programs.flatMap(resting).slice(0, atOnce) : [];
    for (const session of going) give(session);
    if (going.length === 0 && !started.some(isUnanswered)) return;
    await wait(ROUND_MILLISECONDS);
  }
}

function sessionsOf(programs: readonly LiveProgram[]): LiveSession[] {
  return programs.flatMap(({ sessions }) => [...sessions.values()]);
}

interface Started {
  session: LiveSession;
  event: RunningEvent;
}

function startedIn(session: LiveSession): Started[] {
  return [...session.running.values()].flatMap((event) => (event.starts > 0 ? [{ session, event }] : []));
}

/** What waits for a person is not worth waiting for. */
function isUnanswered({ session, event }: Started): boolean {
  return !session.isClosed && !session.awaitsPerson && session.running.get(event.seq) === event;
}

/** Sessions with a browser in which nothing runs, and of which everything is stored. What is shared goes with its home, and later. */
function resting({ site, hasShared, sessions, services }: LiveProgram): LiveSession[] {
  if (site.isDraft || hasShared) return [];
  return [...sessions.values()].filter(
    (session) =>
      session.connection !== null &&
      session.running.size === 0 &&
      !session.awaitsFirstStore &&
      services.pipeline.isSettled(session.id),
  );
}
