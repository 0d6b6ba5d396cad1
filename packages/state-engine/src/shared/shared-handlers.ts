/** The handlers of one shared state that its queue does not wait for, and how handlers of it are called by reference. SPEC.md, H rules. */

import { type Services, type Speaker, stackOf } from "../engine/services.ts";
import { callReference } from "../handlers/reference.ts";
import type { Reference } from "../handlers/run.ts";
import { Runs, type RunsHome } from "../handlers/runs.ts";
import { Voice } from "../handlers/voice.ts";
import type { TaskQueue } from "../session/queue.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { Owner } from "../tracking/owner.ts";

/** The shared state whose handlers they are. */
export interface SharedHome {
  readonly services: Services;
  readonly owner: Owner;
  readonly queue: TaskQueue;
  commit(final: boolean): void;
  /** What runs from now on goes by this name in the log. */
  named(handler: string | undefined): Speaker;
}

export class SharedHandlers implements RunsHome {
  readonly services: Services;
  readonly runs: Runs;
  /** The state on which a method was looked up last. */
  lastCalled: InstanceNode | null = null;
  private readonly home: SharedHome;

  constructor(home: SharedHome) {
    this.home = home;
    this.services = home.services;
    this.runs = new Runs(this);
  }

  /** No handler is at work that could still change what it made. */
  get isFinal(): boolean {
    const { queue, owner } = this.home;
    return !queue.busy && (this.runs.isIdle || owner.isFull);
  }

  callReference(handler: Reference, selfOf: (instance: InstanceNode) => object): unknown {
    return callReference(handler, this.lastCalled, this.home.owner.instances, selfOf);
  }

  voiceFor(handler: string): Voice {
    return new Voice({ session: "", provisional: false, cancelled: false }, handler, undefined, null);
  }

  commitBeside(): void {
    this.home.commit(this.isFinal);
  }

  besideEnded(voice: Voice, failure: { error: unknown } | null): void {
    if (failure) this.reportFailure(failure.error, voice);
    this.commitBeside();
  }

  enqueue(handler: string, begin: () => unknown): void {
    this.home.queue.add({
      begin: () => {
        this.home.named(handler);
        return begin();
      },
      end: (failure) => {
        if (failure) this.reportFailure(failure.error, this.home.named(handler));
        this.commitBeside();
        this.home.named(undefined);
      },
    });
  }

  /** No caller waits for it: the log has it. */
  private reportFailure(error: unknown, { handler }: Speaker): void {
    const { text, stack } = stackOf(error);
    this.services.log({ level: "error", text, session: "", handler, stack });
  }
}
