/** The handlers of one session, or of one shared state, that its queue does not wait for. SPEC.md, rules H3-H5. */

import { settle } from "../session/settle.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import { type Reference, Run, type RunHome } from "./run.ts";
import type { Voice } from "./voice.ts";

export interface RunsHome extends RunHome {
  /** Who speaks in a run of this name that begins now. */
  voiceFor(handler: string): Voice;
  /** A run ended; `failure` holds what it threw. Runs that were stopped end without a word. */
  besideEnded(voice: Voice, failure: { error: unknown } | null): void;
  /** Runs this when what is in the queue is done. */
  enqueue(handler: string, begin: () => unknown): void;
}

export class Runs {
  private readonly home: RunsHome;
  private readonly running = new Set<Run>();
  private latest: Map<InstanceNode, Map<string, Run>> | null = null;

  constructor(home: RunsHome) {
    this.home = home;
  }

  /** None is at work. */
  get isIdle(): boolean {
    return this.running.size === 0;
  }

  /** Starts a handler beside the queue, at once. */
  background(instance: InstanceNode, name: string, method: Reference, args: readonly unknown[]): void {
    this.start(instance, name, method, args);
  }

  /** As `background`, but the one of this name that is still at work is stopped first. */
  replace(instance: InstanceNode, name: string, method: Reference, args: readonly unknown[]): void {
    this.latest ??= new Map();
    const ofInstance = this.latest.get(instance) ?? new Map<string, Run>();
    this.latest.set(instance, ofInstance);
    const older = ofInstance.get(name);
    if (older) this.stop(older);
    const run = this.start(instance, name, method, args);
    if (run) ofInstance.set(name, run);
    else ofInstance.delete(name);
  }

  /** Calls it after this many milliseconds, in its turn. Gives what takes that back. */
  later(milliseconds: number, instance: InstanceNode, name: string, call: () => unknown): () => void {
    let isWanted = true;
    this.home.services.later(milliseconds, () => {
      if (isWanted) this.home.enqueue(nameOf(instance, name), call);
    });
    return () => {
      isWanted = false;
    };
  }

  /** Stops what belongs to a page that was left. */
  stopOver(): void {
    for (const run of this.running) if (run.voice.visit?.isOver) this.stop(run);
  }

  stopAll(): void {
    for (const run of this.running) this.stop(run);
  }

  private stop(run: Run): void {
    this.running.delete(run);
    run.stop();
  }

  /** The run, if it has not ended already. */
  private start(
    instance: InstanceNode,
    name: string,
    method: Reference,
    args: readonly unknown[],
  ): Run | null {
    const { home } = this;
    const outer = home.services.speaking;
    const run = new Run(home, home.voiceFor(nameOf(instance, name)));
    this.running.add(run);
    let pending: Promise<unknown> | null = null;
    try {
      run.enter();
      pending = settle(Reflect.apply(method, run.selfOf(instance), args), run);
    } catch (error) {
      this.ended(run, { error });
    }
    home.services.enter(outer);
    if (!pending) {
      this.ended(run, null);
      return null;
    }
    pending.then(
      () => this.ended(run, null),
      (error: unknown) => this.ended(run, { error }),
    );
    return run;
  }

  private ended(run: Run, failure: { error: unknown } | null): void {
    if (this.running.delete(run) && !run.cancelled) this.home.besideEnded(run.voice, failure);
  }
}

function nameOf({ shape }: InstanceNode, method: string): string {
  return `${shape.stateClass.name}.${method}`;
}
