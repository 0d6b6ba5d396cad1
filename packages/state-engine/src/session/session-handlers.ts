/** The handlers of a session that its queue does not wait for, and how handlers of it are called by reference. SPEC.md, H rules. */

import type { Effects } from "../effects/effects.ts";
import { messageFor, type Services } from "../engine/services.ts";
import { callReference } from "../handlers/reference.ts";
import type { Reference } from "../handlers/run.ts";
import { Runs, type RunsHome } from "../handlers/runs.ts";
import { type Home, Voice } from "../handlers/voice.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { TaskQueue } from "./queue.ts";
import type { SessionLog } from "./session-log.ts";
import type { States } from "./states.ts";

/** The session whose handlers they are. */
export interface SessionHome extends Home {
  readonly services: Services;
  readonly effects: Effects;
  readonly log: SessionLog;
  readonly states: States;
  readonly queue: TaskQueue;
  /** Who speaks while the queue's task runs. */
  readonly speaker: Voice;
  begin(handler: string): void;
  /** Sends and stores what has changed, as the doing of `voice`. */
  commitAs(voice: Voice | null): void;
  ended(seq: number, failure: null): void;
}

export class SessionHandlers implements RunsHome {
  readonly services: Services;
  readonly runs: Runs;
  private readonly home: SessionHome;

  constructor(home: SessionHome) {
    this.home = home;
    this.services = home.services;
    this.runs = new Runs(this);
  }

  callReference(handler: Reference, selfOf: (instance: InstanceNode) => object): unknown {
    const { lastCalled, owner } = this.home.states;
    return callReference(handler, lastCalled, owner.instances, selfOf);
  }

  /** A handler that the queue does not wait for begins: it belongs to the visit of whoever starts it. */
  voiceFor(handler: string): Voice {
    const { home } = this;
    const { speaking } = this.services;
    const visit = speaking instanceof Voice && speaking.session === home.session ? speaking.visit : null;
    return new Voice(home, handler, undefined, visit);
  }

  commitBeside(voice: Voice): void {
    this.home.commitAs(voice);
  }

  besideEnded(voice: Voice, failure: { error: unknown } | null): void {
    if (failure) this.reportFailure(failure.error, voice);
    this.commitBeside(voice);
  }

  enqueue(handler: string, begin: () => unknown): void {
    const { home } = this;
    if (home.cancelled) return;
    home.queue.add({
      begin: () => {
        home.begin(handler);
        return begin();
      },
      end: (failure) => {
        if (failure && !home.cancelled) this.reportFailure(failure.error, home.speaker);
        home.ended(0, null);
      },
    });
  }

  /** No event is there to refuse: the log has it, and a toast tells the person. */
  reportFailure(error: unknown, voice: Voice): void {
    this.home.log.handlerFailed(error, voice);
    this.home.effects.add("toast", "error", messageFor(error));
  }
}
