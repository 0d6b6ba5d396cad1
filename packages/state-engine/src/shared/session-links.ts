/** Which shared states a session shows, and under which keys. SPEC.md, rules SH8-SH11. */

import { DurableError, decodeDurable, encodeDurable } from "../durable/index.ts";
import type { Services } from "../engine/services.ts";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
import type { Shape } from "../state/shape.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import type { FacadeHolder } from "./facade.ts";
import { checkedKey, DEFAULT_KEY, NotLoadedError, sharedName } from "./key-name.ts";
import type { CallId, Follower, SharedKey } from "./shared-key.ts";

/** What links need of their session. */
export interface LinkedSession extends Follower {
  readonly services: Services;
  readonly cancelled: boolean;
  /** Names one more call of the event that is at work. */
  nextCall(): CallId | null;
  /** The session shows another key of this class from now on: what reads it follows with the next commit. */
  relinked(shape: Shape, paths: readonly DirtyPath[]): void;
}

/** The stored field that holds a session's links. */
const FIELD = "heddle#links.keys";

export class SessionLinks implements FacadeHolder {
  private readonly session: LinkedSession;
  /** Key by state id; null = no links, as in most sessions. */
  private keys: Map<string, string> | null = null;
  /** The latest wish by state id: of two links under way the later one counts. */
  private wishes: Map<string, string> | null = null;
  private followed: Map<string, SharedKey> | null = null;
  private facades: Map<string, object> | null = null;
  private isUnstored = false;

  constructor(session: LinkedSession) {
    this.session = session;
  }

  /** Takes in what is its own of stored fields; gives the others. */
  load(fields: readonly StoredField[]): readonly StoredField[] {
    const own = fields.find(({ field }) => field === FIELD);
    if (!own) return fields;
    try {
      const keys = decodeDurable(own.text);
      if (keys instanceof Map) this.keys = keys as Map<string, string>;
    } catch (error) {
      if (!(error instanceof DurableError)) throw error;
    }
    return fields.filter((field) => field !== own);
  }

  /** Gets the linked states into memory, where they stay; undefined when there is nothing to wait for. */
  restore(): Promise<unknown> | undefined {
    if (!this.keys) return undefined;
    const { shared } = this.session.services;
    const missing: Promise<unknown>[] = [];
    for (const [id, key] of this.keys) {
      const shape = this.session.services.shapeOf(id);
      if (!shape) {
        this.keys.delete(id);
        continue;
      }
      const loaded = shared.loaded(shape, key);
      if (loaded) this.follow(loaded);
      else missing.push(shared.load(shape, key).then((state) => this.follow(state)));
    }
    return missing.length > 0 ? Promise.all(missing) : undefined;
  }

  /** What to store, when it changed since the last time. */
  write(): FieldWrite[] {
    if (!this.isUnstored) return NO_WRITES;
    this.isUnstored = false;
    return this.writeAll();
  }

  writeAll(): FieldWrite[] {
    if (!this.keys) return NO_WRITES;
    const entries = [...this.keys].map(([id, key]): [string, string] => [id, key]);
    return [{ field: FIELD, text: entries.length === 0 ? null : encodeLinks(entries) }];
  }

  get hasUnstored(): boolean {
    return this.isUnstored;
  }

  keyOf({ id }: Shape): string {
    return this.keys?.get(id) ?? DEFAULT_KEY;
  }

  /** Shows the state of this key from now on. */
  async link(stateClass: unknown, key: unknown): Promise<void> {
    const shape = this.shapeOf(stateClass, "link");
    await this.change(shape, checkedKey(shape, key));
  }

  /** Shows the state of the default key again. */
  async unlink(stateClass: unknown): Promise<void> {
    await this.change(this.shapeOf(stateClass, "unlink"), DEFAULT_KEY);
  }

  private shapeOf(stateClass: unknown, method: string): Shape {
    const shape = this.session.services.shape(stateClass);
    if (shape.kind === "shared") return shape;
    throw new TypeError(
      `${shape.stateClass.name} is not shared: ${method} takes a class that extends SharedState.`,
    );
  }

  private change(shape: Shape, key: string): Promise<void> | undefined {
    const { shared } = this.session.services;
    this.wishes ??= new Map();
    this.wishes.set(shape.id, key);
    const loaded = shared.loaded(shape, key);
    if (loaded) {
      this.show(shape, key, loaded);
      return undefined;
    }
    return shared.load(shape, key).then((state) => {
      if (this.wishes?.get(shape.id) === key && !this.session.cancelled) this.show(shape, key, state);
    });
  }

  private show(shape: Shape, key: string, state: SharedKey): void {
    const before = this.keyOf(shape);
    if (before === key) return;
    const { shared } = this.session.services;
    const left = shared.loaded(shape, before);
    if (key === DEFAULT_KEY) this.keys!.delete(shape.id);
    else {
      this.keys ??= new Map();
      this.keys.set(shape.id, key);
    }
    this.isUnstored = true;
    if (left) this.unfollow(left);
    this.follow(state);
    this.session.relinked(shape, [...(left?.everything() ?? []), ...state.everything()]);
  }

  /** A page, or a computed value on it, reads this state: it follows its changes until another page is shown. */
  raw(shape: Shape, key: string | undefined): object {
    const { shared } = this.session.services;
    const wanted = key === undefined ? this.keyOf(shape) : checkedKey(shape, key);
    const state = shared.loaded(shape, wanted);
    if (state) {
      this.follow(state);
      return state.raw;
    }
    void shared.load(shape, wanted).then(
      (loaded) => {
        if (this.session.cancelled) return;
        this.follow(loaded);
        this.session.followShared(loaded.everything());
      },
      () => undefined,
    );
    throw new NotLoadedError(shape, wanted);
  }

  /** As handlers see it. */
  facade(shape: Shape, key: string | undefined): object {
    const wanted = key === undefined ? this.keyOf(shape) : checkedKey(shape, key);
    const name = sharedName(shape, wanted);
    const known = this.facades?.get(name);
    if (known) return known;
    const made = this.session.services.shared.facade(shape, wanted, this);
    this.facades ??= new Map();
    if (this.facades.size >= FACADES) this.facades.clear();
    this.facades.set(name, made);
    return made;
  }

  holds(shape: Shape, key: string): boolean {
    return (
      key === DEFAULT_KEY || this.keyOf(shape) === key || this.followed?.has(sharedName(shape, key)) === true
    );
  }

  nextCall(): CallId | null {
    return this.session.nextCall();
  }

  /** Does the session show shared states, or is it linked to any? */
  get isUsed(): boolean {
    return this.keys !== null || (this.followed?.size ?? 0) > 0;
  }

  /** States that the session's page shows. */
  shown(): Iterable<SharedKey> {
    return this.followed?.values() ?? [];
  }

  private follow(state: SharedKey): void {
    this.followed ??= new Map();
    if (this.followed.has(state.name)) return;
    this.followed.set(state.name, state);
    state.follow(this.session);
  }

  private unfollow(state: SharedKey): void {
    if (this.followed?.delete(state.name)) state.unfollow(this.session);
  }

  /** Another page is shown, or none any more. What the session is linked to stays in memory until it ends. */
  leavePage(isClosed: boolean): void {
    const { shared } = this.session.services;
    const linked = new Set<SharedKey | null>();
    if (!isClosed)
      for (const [id, key] of this.keys ?? []) {
        const shape = this.session.services.shapeOf(id);
        if (shape) linked.add(shared.loaded(shape, key));
      }
    for (const state of [...this.shown()]) if (!linked.has(state)) this.unfollow(state);
  }
}

const NO_WRITES: FieldWrite[] = [];
/** Facades kept at once; they are made again when asked for. */
const FACADES = 64;

function encodeLinks(entries: [string, string][]): string {
  return encodeDurable(new Map(entries));
}
