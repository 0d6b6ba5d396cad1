/** Carries out a plan: visitors who click, and faults beside them, recorded. */

import { setTimeout as wait } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import type { History } from "./history.ts";
import { type FaultName, makeDuplicate, type Plan } from "./plan.ts";
import { loaded, opened, Recording, type Visitor } from "./recording.ts";

const FREEZE_MILLISECONDS = 300;
/** Longer than a session takes to hibernate on a ground. */
const REST_MILLISECONDS = 450;

export async function runHistory(ground: Ground, plan: Plan): Promise<History> {
  return new RandomHistory(ground, plan).run();
}

class RandomHistory {
  readonly #ground: Ground;
  readonly #plan: Plan;
  readonly #recording: Recording;
  #isResting = false;

  constructor(ground: Ground, plan: Plan) {
    this.#ground = ground;
    this.#plan = plan;
    this.#recording = new Recording(ground);
  }

  async run(): Promise<History> {
    const recording = this.#recording;
    await recording.clear();
    try {
      for (const [index, planned] of this.#plan.clients.entries())
        await opened(recording.visitor({ name: "abc"[index]!, planned }).browser);
      for (const visitor of recording.visitors) visitor.act(() => this.#isResting);
      for (const { pause, name, client } of this.#plan.faults) {
        await wait(pause);
        await this.#fault(name, recording.visitors[client]!);
        recording.fault(name);
      }
      return await recording.finish();
    } finally {
      recording.close();
    }
  }

  async #fault(name: FaultName, visitor: Visitor): Promise<void> {
    switch (name) {
      case "cut":
        return visitor.browser.cut();
      case "kill runner":
        return this.#ground.killRunners();
      case "kill gateway":
        return this.#ground.killGateway();
      case "freeze":
        this.#ground.runtime.freeze(true);
        await wait(FREEZE_MILLISECONDS);
        return this.#ground.runtime.freeze(false);
      case "duplicate":
        return this.#duplicate(visitor);
      case "deploy":
        return this.#ground.deploy();
      case "rest":
        this.#isResting = true;
        await wait(REST_MILLISECONDS);
        this.#isResting = false;
    }
  }

  /** As browsers do it: the new tab loads the page, and has a copy of what the first keeps of its session. */
  async #duplicate(first: Visitor): Promise<void> {
    // A tab that is just away would find its session in use when it comes back, and be the copy itself.
    await first.settled();
    await first.browser.until(() => first.browser.closeCode === null, "a socket");
    const number = this.#recording.visitors.length;
    const planned = makeDuplicate(this.#plan.seed, first.planned.path, number);
    const copy = this.#recording.visitor({ name: `d${number}`, planned, of: first });
    await loaded(copy.browser);
    copy.browser.token = first.browser.token;
    copy.browser.programHash = first.browser.programHash;
    copy.browser.patchSeq = -1;
    await copy.browser.connect();
    copy.act(() => this.#isResting);
  }
}
