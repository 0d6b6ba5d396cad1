/** Event, EventTarget, AbortController and AbortSignal, as far as server code uses them. */

export class HeddleDOMException extends Error {
  readonly code: number;
  constructor(message = "", name = "Error") {
    super(message);
    Object.defineProperty(this, "name", { value: name, configurable: true });
    this.code =
      name === "AbortError"
        ? 20
        : name === "TimeoutError"
          ? 23
          : name === "DataCloneError"
            ? 25
            : name === "InvalidCharacterError"
              ? 5
              : 0;
  }
}
Object.defineProperty(HeddleDOMException, "name", { value: "DOMException" });

export class HeddleEvent {
  readonly type: string;
  readonly cancelable: boolean;
  target: HeddleEventTarget | null = null;
  defaultPrevented = false;
  private stopped = false;
  constructor(type: string, options: { cancelable?: boolean } = {}) {
    this.type = String(type);
    this.cancelable = options.cancelable === true;
  }
  get currentTarget(): HeddleEventTarget | null {
    return this.target;
  }
  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true;
  }
  stopImmediatePropagation(): void {
    this.stopped = true;
  }
  stopPropagation(): void {}
  /** True once a listener has asked that no further one is called. */
  static isStopped(event: HeddleEvent): boolean {
    return event.stopped;
  }
}
Object.defineProperty(HeddleEvent, "name", { value: "Event" });

type Listener = ((event: HeddleEvent) => unknown) | { handleEvent(event: HeddleEvent): unknown };
interface ListenerOptions {
  once?: boolean;
  signal?: HeddleAbortSignal;
}

export class HeddleEventTarget {
  readonly #listeners: { type: string; listener: Listener; once: boolean }[] = [];

  addEventListener(type: string, listener: Listener | null, options: boolean | ListenerOptions = {}): void {
    if (!listener || this.#listeners.some((entry) => entry.type === type && entry.listener === listener))
      return;
    const { once = false, signal } = typeof options === "boolean" ? {} : options;
    if (signal?.aborted) return;
    this.#listeners.push({ type, listener, once });
    signal?.addEventListener("abort", () => this.removeEventListener(type, listener), { once: true });
  }

  removeEventListener(type: string, listener: Listener | null): void {
    const at = this.#listeners.findIndex((entry) => entry.type === type && entry.listener === listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }

  /** Calls the listeners of this type in order. What one throws goes to the log and does not stop the others. */
  dispatchEvent(event: HeddleEvent): boolean {
    event.target = this;
    for (const entry of this.#listeners.filter((candidate) => candidate.type === event.type)) {
      if (entry.once) this.removeEventListener(entry.type, entry.listener);
      try {
        if (typeof entry.listener === "function") entry.listener.call(this, event);
        else entry.listener.handleEvent(event);
      } catch (error) {
        console.error(error);
      }
      if (HeddleEvent.isStopped(event)) break;
    }
    return !event.defaultPrevented;
  }
}
Object.defineProperty(HeddleEventTarget, "name", { value: "EventTarget" });

const abortNow = Symbol("abort");

export class HeddleAbortSignal extends HeddleEventTarget {
  aborted = false;
  reason: unknown = undefined;
  onabort: ((event: HeddleEvent) => unknown) | null = null;

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  [abortNow](reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason =
      reason === undefined ? new HeddleDOMException("This operation was aborted", "AbortError") : reason;
    const event = new HeddleEvent("abort");
    this.onabort?.(event);
    this.dispatchEvent(event);
  }

  static abort(reason?: unknown): HeddleAbortSignal {
    const signal = new HeddleAbortSignal();
    signal[abortNow](reason);
    return signal;
  }

  static timeout(milliseconds: number): HeddleAbortSignal {
    const signal = new HeddleAbortSignal();
    setTimeout(
      () =>
        signal[abortNow](new HeddleDOMException("The operation was aborted due to timeout", "TimeoutError")),
      milliseconds,
    );
    return signal;
  }

  static any(signals: Iterable<HeddleAbortSignal>): HeddleAbortSignal {
    const combined = new HeddleAbortSignal();
    for (const signal of signals) {
      if (signal.aborted) {
        combined[abortNow](signal.reason);
        break;
      }
      signal.addEventListener("abort", () => combined[abortNow](signal.reason), {
        once: true,
        signal: combined,
      });
    }
    return combined;
  }
}
Object.defineProperty(HeddleAbortSignal, "name", { value: "AbortSignal" });

export class HeddleAbortController {
  readonly signal = new HeddleAbortSignal();
  abort(reason?: unknown): void {
    this.signal[abortNow](reason);
  }
}
Object.defineProperty(HeddleAbortController, "name", { value: "AbortController" });
