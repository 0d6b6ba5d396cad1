/** Something that is computed from local state and from what the server sent, once for whoever shows it. */

import type { Schedule } from "./schedule.ts";
import { Computed, Source } from "./signals.ts";

export interface CellSource<Value> {
  /** What the server sent of it, by identity: another one means that it must be computed again. */
  served(): readonly unknown[];
  /** Calls the listener after what the server sent of it changed. */
  listen(listener: () => void): () => void;
  /** `before`: what it was; given back, nothing changed. */
  compute(before: Value | undefined): Value;
}

export class Cell<Value> {
  private readonly source: CellSource<Value>;
  private readonly schedule: Schedule;
  private readonly served = new Source();
  private readonly kept: Computed<Value>;
  private seen: readonly unknown[] | null = null;
  private readonly listeners = new Set<() => void>();
  private stop: (() => void) | null = null;
  private told: Value | undefined;

  constructor(schedule: Schedule, source: CellSource<Value>) {
    this.schedule = schedule;
    this.source = source;
    this.kept = new Computed((before) => {
      this.served.read();
      return source.compute(before);
    });
  }

  read(): Value {
    const now = this.source.served();
    const isNew = this.seen !== null && isOther(this.seen, now);
    this.seen = now;
    if (isNew) this.served.changed();
    return this.kept.value;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    this.stop ??= this.follow();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = null;
    };
  }

  private follow(): () => void {
    this.told = this.read();
    const look = () => this.look();
    const stopLocal = this.kept.subscribe(() => this.schedule.add(look));
    const stopServed = this.source.listen(look);
    return () => {
      stopLocal();
      stopServed();
    };
  }

  private look(): void {
    if (this.stop === null) return;
    const now = this.read();
    if (Object.is(now, this.told)) return;
    this.told = now;
    for (const listener of [...this.listeners]) listener();
  }
}

function isOther(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length !== other.length || one.some((value, place) => !Object.is(value, other[place]));
}
