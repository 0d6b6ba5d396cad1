/** Heavy components on their way to this browser, by type. */

export interface Arrival {
  /** Resolves when the component is there; never rejects, for it may be asked for again. */
  readonly there: Promise<void>;
  readonly state: "coming" | "there" | "failed";
  /** Asks once more for what did not come. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const arrivals = new Map<string, Coming>();

/** Asks for a component, unless it was asked for already. One that did not come is tried again. */
export function fetch(type: string, load: () => Promise<void>): void {
  const known = arrivals.get(type);
  if (known) known.retry();
  else arrivals.set(type, new Coming(load));
}

/** Undefined for what nobody asked for. */
export function arrivalOf(type: string): Arrival | undefined {
  return arrivals.get(type);
}

class Coming implements Arrival {
  readonly there: Promise<void>;
  state: Arrival["state"] = "coming";
  readonly #load: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #arrived: () => void = () => undefined;

  constructor(load: () => Promise<void>) {
    this.#load = load;
    this.there = new Promise((resolve) => {
      this.#arrived = resolve;
    });
    void this.#ask();
  }

  readonly retry = (): void => {
    if (this.state !== "failed") return;
    this.#become("coming");
    void this.#ask();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #ask(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.#become("failed");
      window.addEventListener("online", this.retry, { once: true });
      return;
    }
    // Listeners first: what has changed since the server drew it is drawn anew before React takes its HTML over.
    this.#become("there");
    // By this React's `use` sees without waiting that it is there.
    Object.assign(this.there, { status: "fulfilled", value: undefined });
    this.#arrived();
  }

  #become(state: Arrival["state"]): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
