/** The shared states that are in memory: loaded when asked for, let go when nobody uses them. SPEC.md, rules SH10 and SH11. */

import type { Services } from "../engine/services.ts";
import type { StoredField } from "../frames/frames.ts";
import type { Shape } from "../state/shape.ts";
import { type FacadeHolder, sharedFacade } from "./facade.ts";
import { DEFAULT_KEY, sharedName, spokenName } from "./key-name.ts";
import { SharedKey } from "./shared-key.ts";

/** How long a key that nobody uses stays in memory at least; milliseconds. */
const KEPT_UNUSED = 30_000;

interface Waiting {
  shape: Shape;
  key: string;
  resolve(state: SharedKey): void;
  reject(error: Error): void;
  promise: Promise<SharedKey>;
}

/** What the engine knows of the code of shared states. */
export interface SharedKeysPort {
  readonly services: Services;
  /** Does its code wait for the host: a timer, a fetch? Then what comes of it has to find it. */
  isWaiting(state: SharedKey): boolean;
  /** After the time, whoever comes and goes meanwhile. Milliseconds. */
  later(milliseconds: number, run: () => void): void;
}

export class SharedKeys {
  private readonly port: SharedKeysPort;
  private readonly states = new Map<string, SharedKey>();
  private readonly waiting = new Map<string, Waiting>();
  /** Stored fields of default keys that were not used yet, by name. */
  private readonly stored = new Map<string, StoredField[]>();
  private isSweeping = false;

  constructor(port: SharedKeysPort) {
    this.port = port;
  }

  /** Takes in stored fields: of the default keys all at once, of another key when it was asked for; null = they could not be read. */
  receive(name: string, fields: readonly StoredField[] | null): void {
    if (name === DEFAULT_KEY) {
      for (const field of fields ?? []) {
        const key = ownerOf(field.field);
        const own = this.stored.get(key);
        if (own) own.push(field);
        else this.stored.set(key, [field]);
      }
      return;
    }
    const waiting = this.waiting.get(name);
    if (!waiting) return;
    this.waiting.delete(name);
    const { shape, key } = waiting;
    if (fields) waiting.resolve(this.make(shape, key, fields));
    else
      waiting.reject(
        new Error(`${spokenName(shape, key)} could not be read from the store; try again later.`),
      );
  }

  /** The state of a key if it is in memory; a default key always is. */
  loaded(shape: Shape, key: string): SharedKey | null {
    const name = sharedName(shape, key);
    const known = this.states.get(name);
    if (known) return known;
    if (key !== DEFAULT_KEY) return null;
    const fields = this.stored.get(name) ?? [];
    this.stored.delete(name);
    return this.make(shape, key, fields);
  }

  /** The state of a key, from the store if it is not in memory. */
  load(shape: Shape, key: string): Promise<SharedKey> {
    const loaded = this.loaded(shape, key);
    if (loaded) return Promise.resolve(loaded);
    const name = sharedName(shape, key);
    const known = this.waiting.get(name);
    if (known) return known.promise;
    let resolve: Waiting["resolve"] = () => undefined;
    let reject: Waiting["reject"] = () => undefined;
    const promise = new Promise<SharedKey>((...settle) => {
      [resolve, reject] = settle;
    });
    this.waiting.set(name, { shape, key, resolve, reject, promise });
    this.port.services.emit({ kind: "load", key: name });
    return promise;
  }

  /** The state of a key as `holder` may see it, whether or not it is in memory. */
  facade(shape: Shape, key: string, holder: FacadeHolder): object {
    return sharedFacade(this, shape, key, holder);
  }

  private make(shape: Shape, key: string, fields: readonly StoredField[]): SharedKey {
    const made = new SharedKey(this.port.services, shape, key, fields, () => this.sweepLater());
    this.states.set(made.name, made);
    if (key !== DEFAULT_KEY) this.sweepLater();
    return made;
  }

  private sweepLater(): void {
    if (this.isSweeping) return;
    this.isSweeping = true;
    this.port.later(KEPT_UNUSED, () => {
      this.isSweeping = false;
      this.sweep();
    });
  }

  /** Lets go of keys that nobody used for two rounds. */
  private sweep(): void {
    let remaining = false;
    for (const [name, state] of this.states) {
      if (state.key === DEFAULT_KEY) continue;
      if (state.isUsed || this.port.isWaiting(state)) state.wasUnused = false;
      else if (state.wasUnused) {
        this.states.delete(name);
        state.letGo();
        this.port.services.emit({ kind: "release", key: name });
        continue;
      } else state.wasUnused = true;
      remaining ||= !state.isFollowed;
    }
    if (remaining) this.sweepLater();
  }
}

/** The state whose field, or group of fields, it is. */
function ownerOf(field: string): string {
  const name = field.slice(0, field.lastIndexOf("."));
  return name.startsWith("&") ? name.slice(1, name.indexOf(".", name.indexOf("#"))) : name;
}
