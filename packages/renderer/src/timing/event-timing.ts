/** When events reach the server whose handlers ask for `throttle`, `debounce` or `once`: what is needless is never sent, and what waits is never lost. */

/** As much of an event's template as matters here. Times in milliseconds. */
export interface Timing {
  throttle?: number;
  debounce?: number;
  once?: true;
}

interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  /** Sends the newest; null = nothing came while a throttle's time runs. */
  send: (() => void) | null;
}

export class EventTiming {
  /** By event and scope; of debounced events in the order of their first call. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #done = new Set<string>();

  /** Takes an event; `send` is called now, later, or never. */
  take(key: string, { throttle, debounce, once }: Timing, send: () => void): void {
    if (once) {
      if (this.#done.has(key)) return;
      this.#done.add(key);
    }
    if (debounce !== undefined) this.#debounce(key, debounce, send);
    else if (throttle !== undefined) this.#throttle(key, throttle, send);
    else {
      // What waits was done before this.
      this.flush();
      send();
    }
  }

  /** Does something of this event wait to be sent? */
  isWaiting(key: string): boolean {
    return this.#waiting.get(key)?.send != null;
  }

  /** Sends all that waits, in order: something else was done, or the page is being left. */
  flush(): void {
    for (const [key, waiting] of [...this.#waiting]) {
      const { send } = waiting;
      if (!send) continue;
      clearTimeout(waiting.timer);
      this.#waiting.delete(key);
      send();
    }
  }

  /** Another page is shown: what was done once may be done again there. */
  reset(): void {
    this.flush();
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#done.clear();
  }

  #debounce(key: string, time: number, send: () => void): void {
    const waiting = this.#waiting.get(key);
    if (waiting) clearTimeout(waiting.timer);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      send();
    }, time);
    this.#waiting.set(key, { timer, send });
  }

  #throttle(key: string, time: number, send: () => void): void {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      waiting.send = send;
      return;
    }
    this.#rest(key, time);
    send();
  }

  /** After the time the newest that came meanwhile is sent, and the time begins anew. */
  #rest(key: string, time: number): void {
    const timer = setTimeout(() => {
      const send = this.#waiting.get(key)?.send;
      this.#waiting.delete(key);
      if (!send) return;
      this.#rest(key, time);
      send();
    }, time);
    this.#waiting.set(key, { timer, send: null });
  }
}
