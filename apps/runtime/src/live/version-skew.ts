/**
 * Tabs of a published app that are on an older program than the newest (SPEC.md D4-D7): they move by themselves where the deploy is warm, spread
 * over a while and only when nothing happens in them; else their people are told that there is a newer version.
 */

import { type DeployPlan, planDeploy } from "@heddle/compiler/plan";
import { pageKind } from "@heddle/schema";
import type { Limits } from "../limits.ts";
import type { RuntimeLog } from "../log.ts";
import { placeOf } from "../routing/places.ts";
import type { Release } from "../source/site.ts";
import type { LiveProgram } from "./program.ts";
import { hasShared } from "./program-services.ts";
import type { LiveSession, SessionConnection } from "./session.ts";

export interface SkewServices {
  programs(): Iterable<LiveProgram>;
  /** The session goes on in the newer program. */
  takeAlong(session: LiveSession, release: Release): Promise<void>;
  isQuarantined(site: string, programHash: string): boolean;
  log: RuntimeLog;
}

type SkewLimits = Pick<Limits, "moveMilliseconds" | "moveIdleMilliseconds" | "oldProgramMilliseconds">;

/** What an older program's sessions are waiting for. */
interface Skew {
  newest: Release;
  plan: DeployPlan;
  /** Milliseconds, as `performance.now`. */
  since: number;
}

/** Sessions that move in one round: the isolate of the newer program has others to serve as well. */
const MOST_AT_ONCE = 50;

export class VersionSkew {
  readonly #services: SkewServices;
  readonly #limits: SkewLimits;
  readonly #skews = new WeakMap<LiveProgram, Skew>();
  readonly #told = new WeakSet<SessionConnection>();
  readonly #moving = new WeakSet<LiveSession>();
  /** Could not move: told instead, and not tried again with this release. */
  readonly #failed = new WeakMap<LiveSession, Release>();

  constructor(services: SkewServices, limits: SkewLimits) {
    this.#services = services;
    this.#limits = limits;
  }

  /** One round. @param now milliseconds, as `performance.now` */
  step(now: number): void {
    for (const program of this.#services.programs()) {
      const { site } = program;
      const { newest } = site;
      if (site.swapsLive || !newest || newest.program.hash === program.hash || hasShared(newest)) continue;
      if (program.isPaused || this.#services.isQuarantined(site.id, newest.program.hash)) continue;
      this.#stepProgram(program, this.#skewOf(program, newest, now), now);
    }
  }

  #skewOf(program: LiveProgram, newest: Release, now: number): Skew {
    const known = this.#skews.get(program);
    if (known && known.newest === newest) return known;
    const skew = { newest, plan: planReleases(program.release, newest), since: now };
    this.#skews.set(program, skew);
    return skew;
  }

  #stepProgram(program: LiveProgram, { newest, plan, since }: Skew, now: number): void {
    const isOld = now - since >= this.#limits.oldProgramMilliseconds;
    let room = MOST_AT_ONCE;
    for (const session of program.sessions.values()) {
      const { connection } = session;
      if (!connection || session.isProvisional || this.#moving.has(session)) continue;
      const isStuck =
        plan.kind === "cold" || this.#failed.get(session) === newest || !hasPlace(newest, session);
      if (isStuck || isOld) this.#tell(connection);
      if (isStuck || room === 0) continue;
      const due = since + fractionOf(session.id) * this.#limits.moveMilliseconds;
      if (now < due || !this.#isIdle(session, now)) continue;
      room -= 1;
      void this.#move(session, newest);
    }
  }

  #isIdle(session: LiveSession, now: number): boolean {
    const isResting = now - session.usedAt >= this.#limits.moveIdleMilliseconds;
    return isResting && session.running.size === 0 && !session.awaitsPerson && !session.awaitsAck;
  }

  async #move(session: LiveSession, newest: Release): Promise<void> {
    this.#moving.add(session);
    try {
      await this.#services.takeAlong(session, newest);
    } catch (error) {
      this.#failed.set(session, newest);
      const message = `An open tab could not move to the newer program and stays where it is: ${String(error)}`;
      this.#services.log({ level: "warn", site: newest.app.name, session: session.id, message });
    } finally {
      this.#moving.delete(session);
    }
  }

  /** Once on each connection. */
  #tell(connection: SessionConnection): void {
    if (this.#told.has(connection)) return;
    this.#told.add(connection);
    connection.send('["s","outdated"]');
  }
}

const plans = new WeakMap<Release, WeakMap<Release, DeployPlan>>();

/** Is going from one release to another warm or cold? */
export function planReleases(old: Release, next: Release): DeployPlan {
  const known = plans.get(old)?.get(next);
  if (known) return known;
  const plan = planDeploy(
    { program: old.program, durability: old.app.settings.durability },
    { program: next.program, durability: next.app.settings.durability },
  );
  const ofOld = plans.get(old) ?? new WeakMap<Release, DeployPlan>();
  plans.set(old, ofOld.set(next, plan));
  return plan;
}

/** Does the release answer where the session is? With its page for what does not exist only one that shows such a page already. */
function hasPlace(release: Release, session: LiveSession): boolean {
  const page = placeOf(release, session.request.path)?.page;
  if (!page || pageKind(page.path) !== "not-found") return page !== undefined;
  const shown = session.program?.release.app.pages[session.page];
  return shown !== undefined && pageKind(shown.path) === "not-found";
}

/** From 0 to 1, spread evenly over sessions and always the same for one: its id is a hash. */
function fractionOf(id: string): number {
  let sum = 0;
  for (let index = 0; index < id.length; index++) sum = (Math.imul(sum, 31) + id.charCodeAt(index)) >>> 0;
  return sum / 2 ** 32;
}
