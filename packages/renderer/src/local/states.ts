/** The local states of one browser tab: they live as long as the document, over pages and over newer programs. */

import type { LocalHost, LocalProgram } from "@heddle/state-engine/program";
import { Computed } from "./signals.ts";
import { toRaw, tracked } from "./tracked.ts";

export class LocalStates {
  private program: LocalProgram | null = null;
  private made = new Map<string, object>();
  /** Fields of an older program's states, which the newer one's begin with where they still fit. */
  private kept = new Map<string, object>();
  /** What hangs off `this.ui`. */
  ui: unknown = null;

  /** Goes on with another program: states are made anew and keep what still fits their classes. */
  adopt(program: LocalProgram): void {
    if (program === this.program) return;
    this.program = program;
    for (const [id, state] of this.made) this.kept.set(id, toRaw(state));
    this.made = new Map();
    program.connect(this.host);
  }

  /** @throws when there is no such class, or making it does. */
  get(id: string): object {
    const known = this.made.get(id);
    if (known) return known;
    const stateClass = this.program?.states[id];
    if (!stateClass) throw new TypeError(`${id} is not a local class of this app.`);
    const state = new stateClass();
    this.made.set(id, state);
    const before = this.kept.get(id);
    if (before) keepFields(before, state);
    return state;
  }

  private readonly host: LocalHost = {
    made: (state) => trackedState(state, baseOf(state)),
    use: (other) => {
      const entry = Object.entries(this.program?.states ?? {}).find(([, one]) => one === other);
      if (!entry) {
        const name = typeof other === "function" ? other.name : String(other);
        throw new TypeError(
          `${name} is not a local class of this app: a local state can use other local states.`,
        );
      }
      return this.get(entry[0]);
    },
    member: () => this.ui,
  };
}

/** The prototype of LocalState itself, whose getters are Heddle's: the last before Object's. */
function baseOf(state: object): object | null {
  let base: object | null = null;
  for (let level = Object.getPrototypeOf(state) as object | null; level && level !== Object.prototype; ) {
    base = level;
    level = Object.getPrototypeOf(level) as object | null;
  }
  return base;
}

/** The tracked form of a state under construction: its getters keep their values until something they read changes. */
function trackedState(state: object, base: object | null): object {
  const proxy = tracked(state);
  const seen = new Set<string>();
  for (let level = Object.getPrototypeOf(state) as object | null; level && level !== base; ) {
    for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!get || seen.has(name)) continue;
      seen.add(name);
      const kept = new Computed(() => get.call(proxy) as unknown);
      Object.defineProperty(state, name, {
        configurable: true,
        enumerable: false,
        get: () => kept.value,
        ...(set ? { set: (value: unknown) => set.call(proxy, value) } : {}),
      });
    }
    level = Object.getPrototypeOf(level) as object | null;
  }
  return proxy;
}

function keepFields(before: object, state: object): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(before))) {
    const now = Object.getOwnPropertyDescriptor(toRaw(state), name);
    if (!now || !("value" in now) || typeof value === "function" || value === undefined) continue;
    if (isAlike(value, now.value)) (state as Record<string, unknown>)[name] = value;
  }
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === null || other === null) return true;
  if (typeof one !== typeof other) return false;
  if (typeof one !== "object" || typeof other !== "object") return true;
  return Object.getPrototypeOf(one) === Object.getPrototypeOf(other);
}
