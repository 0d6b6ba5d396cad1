/** Whose code runs: one handler's run, and whatever it started. Its timers and host calls go on under its name. SPEC.md, rules H6-H8. */

import type { Speaker } from "../engine/services.ts";
import { abortController } from "../session/members.ts";

/** The session or shared state in which handlers run. */
export interface Home {
  readonly session: string;
  readonly provisional: boolean;
  /** Nobody waits for any of its handlers. */
  readonly cancelled: boolean;
}

export class Voice implements Speaker {
  handler: string | undefined;
  readonly event: number | undefined;
  /** The visit to a page that it belongs to: what a page's onLoad starts ends with it. */
  readonly visit: Visit | null;
  private readonly home: Home;
  private controller: ReturnType<typeof abortController> | undefined;
  private isStopped = false;

  constructor(home: Home, handler: string | undefined, event: number | undefined, visit: Visit | null) {
    this.home = home;
    this.handler = handler;
    this.event = event;
    this.visit = visit;
  }

  get session(): string {
    return this.home.session;
  }

  get provisional(): boolean {
    return this.home.provisional;
  }

  get stopped(): boolean {
    return this.isStopped || this.home.cancelled || this.visit?.isOver === true;
  }

  /** Its `this.signal`, made when it is first asked for. */
  get signal(): unknown {
    if (this.controller === undefined) {
      this.controller = abortController();
      if (this.stopped) this.controller?.abort();
      else this.visit?.add(this);
    }
    return this.controller?.signal;
  }

  /** Nobody waits for it any more: its signal aborts, and what it asks of the host is never answered. */
  stop(): void {
    this.isStopped = true;
    this.controller?.abort();
  }
}

/** From the opening of a page until another one takes its place. */
export class Visit {
  isOver = false;
  private voices: Set<Voice> | null = null;

  /** Tells this voice when the visit is over. */
  add(voice: Voice): void {
    this.voices ??= new Set();
    this.voices.add(voice);
  }

  end(): void {
    this.isOver = true;
    for (const voice of this.voices ?? []) voice.stop();
    this.voices = null;
  }
}
