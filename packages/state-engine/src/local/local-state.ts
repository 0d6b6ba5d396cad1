/** LocalState on the server: its classes are made for the first HTML of a page, looked at, and forgotten. */

let making: LocalStates | null = null;
const owners = new WeakMap<object, LocalStates>();

/** The local states of one picture, each made when first asked for. */
export class LocalStates {
  private readonly made = new Map<unknown, object>();

  /** @throws when the class's own initialisers do: they need something that only browsers have. */
  use(stateClass: new () => object): object {
    const known = this.made.get(stateClass);
    if (known) return known;
    const outer = making;
    making = this;
    try {
      const state = new stateClass();
      this.made.set(stateClass, state);
      return state;
    } finally {
      making = outer;
    }
  }
}

/** Base of what lives in the browser. Here it is plain data: nothing follows its changes. */
export class LocalState {
  constructor() {
    if (!making)
      throw new TypeError(
        `${new.target.name} lives in the browser: pages use it, and what a handler needs of it comes as an argument.`,
      );
    owners.set(this, making);
  }

  use(stateClass: new () => object): object {
    return owners.get(this)!.use(stateClass);
  }

  get ui(): unknown {
    throw new TypeError(
      "Effects of local states happen in the browser, not while its first picture is made.",
    );
  }
}
