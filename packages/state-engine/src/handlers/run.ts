/** A handler that runs beside the queue: its own `this`, so that what it does is known to be its own. SPEC.md, rules H3-H7. */

import type { Services } from "../engine/services.ts";
import type { Running } from "../session/settle.ts";
import { copyOf } from "../tracking/copy.ts";
import { InstanceNode } from "../tracking/instance.ts";
import { NODE, nodeOf } from "../tracking/node.ts";
import type { Voice } from "./voice.ts";

/** What a run asks of its session or shared state. */
export interface RunHome {
  readonly services: Services;
  /** Sends what has changed so far; `voice` = whose run it is. */
  commitBeside(voice: Voice): void;
  /** Calls a handler that was given back as a reference, on the state it belongs to. */
  callReference(handler: Reference, selfOf: (instance: InstanceNode) => object): unknown;
}

export type Reference = (...args: unknown[]) => unknown;

/** What of a state asks the host. */
const HOST_MEMBERS = new Set<PropertyKey>(["secrets", "files"]);

/** What a stopped run asks: nothing ever comes of it. */
const NEVER_ANSWERED: object = new Proxy(
  {},
  { get: (_target, key) => (key === "then" ? undefined : () => new Promise<never>(() => {})) },
);

export class Run implements Running {
  readonly voice: Voice;
  private readonly home: RunHome;
  private readonly selves = new Map<InstanceNode, object>();

  constructor(home: RunHome, voice: Voice) {
    this.home = home;
    this.voice = voice;
  }

  get cancelled(): boolean {
    return this.voice.stopped;
  }

  get turn(): number {
    return this.home.services.turn;
  }

  /** Nobody waits for it any more. */
  stop(): void {
    const { services } = this.home;
    if (services.speaking === this.voice) services.enter(null);
    this.voice.stop();
  }

  interim(): void {
    if (!this.cancelled) this.home.commitBeside(this.voice);
  }

  enter(): void {
    if (!this.cancelled) this.home.services.enter(this.voice);
  }

  invoke(handler: Reference): unknown {
    return this.home.callReference(handler, (instance) => this.selfOf(instance));
  }

  pause(): Promise<void> {
    return new Promise((resolve) => this.home.services.later(0, resolve));
  }

  /** A state as this run sees it: once the run is stopped, nothing that it writes or reaches through it counts. */
  selfOf(instance: InstanceNode): object {
    const known = this.selves.get(instance);
    if (known) return known;
    const self = new Proxy(instance.proxy, this.handlerFor(instance));
    this.selves.set(instance, self);
    return self;
  }

  private handlerFor({ shape }: InstanceNode): ProxyHandler<object> {
    return {
      get: (target, key, receiver) => {
        if (key === "signal") return this.voice.signal;
        if (this.cancelled && HOST_MEMBERS.has(key)) return NEVER_ANSWERED;
        const value: unknown = Reflect.get(target, key, receiver);
        if (this.cancelled) return nodeOf(value) ? copyOf(value) : value;
        this.enter();
        return key === "use" ? this.using(value as Reference, target) : value;
      },
      set: (target, key, value, receiver) => {
        if (this.cancelled) return true;
        this.enter();
        return shape.setters.has(String(key))
          ? Reflect.set(target, key, value, receiver)
          : Reflect.set(target, key, value);
      },
      defineProperty: (target, key, descriptor) =>
        this.cancelled || Reflect.defineProperty(target, key, descriptor),
      deleteProperty: (target, key) => this.cancelled || Reflect.deleteProperty(target, key),
    };
  }

  /** `this.use`: other states of the session are seen by this run, too. */
  private using(use: Reference, target: object): Reference {
    return (...args) => {
      const other = Reflect.apply(use, target, args);
      const node = (other as { [NODE]?: unknown })[NODE];
      this.enter();
      return node instanceof InstanceNode ? this.selfOf(node) : other;
    };
  }
}
