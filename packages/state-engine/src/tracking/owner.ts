/** The tracker of one session's states, or of one shared state: which objects have proxies, what changed, where it hangs. */

import { adoptFresh } from "./adopt.ts";
import { ArrayNode } from "./array.ts";
import { MapNode, SetNode, ValueNode } from "./collections.ts";
import { copyOf, copyOfContainers, isContainer } from "./copy.ts";
import type { InstanceNode } from "./instance.ts";
import { type Change, type Node, nodeOf } from "./node.ts";
import { ObjectNode } from "./object.ts";
import { type DirtyPath, placesOf, resolvePaths } from "./paths.ts";
import { Watch } from "./watch.ts";

/** Somebody with more to tell than fields say. */
export interface Telling {
  /** What it had to tell went out. */
  settle(): void;
}

/** Who commits for an owner. */
export interface OwnerListener {
  /** The first change since the last collect. */
  changed(): void;
  /** Each change as captured; null when it cannot be expressed as one. Only called while `recording`. */
  record(node: Node, change: Change | null): void;
}

export class Owner {
  instances: readonly InstanceNode[] = [];
  readonly listener: OwnerListener;
  /** Some field is big enough for its changes to be logged. */
  recording = false;
  private nodes = new Map<object, Node>();
  /** Nodes of objects with more than one place: kept over events. */
  private kept: Map<object, Node> | null = null;
  private keptAfterPruning = 0;
  private fresh: Set<object> | null = null;
  private watched: Watch[] | null = null;
  private dirty: Map<Node, Set<string> | null> | null = null;
  private dirtyInstances: InstanceNode[] = [];
  private quiet = true;
  /** Who has something to tell at the next commit that no field holds. */
  private telling: Telling[] | null = null;
  /** Objects that came to hang in one more place: their fields may have to be stored together. */
  private adopted: Node[] | null = null;
  private adoptedCount = 0;

  constructor(listener: OwnerListener) {
    this.listener = listener;
  }

  /** Did the assignment that is being captured store an object that already hung somewhere? Asking resets it. */
  get adoptedNow(): boolean {
    const adopted = this.adoptedCount > 0;
    this.adoptedCount = 0;
    return adopted;
  }

  /** Notes that a known object got one more place. */
  noteAdopted(node: Node): void {
    this.adopted ??= [];
    this.adopted.push(node);
    this.adoptedCount += 1;
  }

  /** The objects noted since the last call. */
  takeAdopted(): readonly Node[] {
    const adopted = this.adopted ?? [];
    this.adopted = null;
    return adopted;
  }

  /** A new instance. */
  add(instance: InstanceNode): void {
    (this.instances as InstanceNode[]).push(instance);
  }

  /** These instances are gone: what they still change is not collected. */
  forget(gone: ReadonlySet<InstanceNode>): void {
    for (const instance of gone) instance.isGone = true;
    this.instances = this.instances.filter((instance) => !gone.has(instance));
  }

  /** Hears of the next commit once its page has been brought up to date. */
  tellLater(who: Telling): void {
    this.telling ??= [];
    this.telling.push(who);
  }

  /** The commit's pages are up to date. */
  told(): void {
    if (this.telling === null) return;
    for (const who of this.telling) who.settle();
    this.telling = null;
  }

  /** Nothing changed since the last collect. */
  get clean(): boolean {
    return this.quiet;
  }

  /**
   * The tracked form of a member; opaque and primitive values as they are. Key -1 says that it does not hang in `parent` any
   * more.
   */
  wrap(value: unknown, parent: Node, key: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const known = this.known(value);
    if (!known) return this.make(value, key === -1 ? null : parent, key)?.proxy ?? value;
    if (key !== -1 && (known.parent !== parent || known.key !== key)) known.addPlace(parent, key);
    return known.proxy;
  }

  /** The tracked form of an object that hangs somewhere in a state, no one knows where. */
  wrapUnplaced(value: object): unknown {
    const known = this.known(value);
    if (known) return known.proxy;
    const node = this.make(value, null, null);
    if (!node) return value;
    node.unplaced = true;
    return node.proxy;
  }

  /** The node of an object already met in this event, or kept. */
  known(value: object): Node | undefined {
    return this.nodes.get(value) ?? this.kept?.get(value);
  }

  /** A new node; null for what is opaque. */
  make(value: object, parent: Node | null, key: unknown): Node | null {
    const node = createNode(this, value, parent, key);
    if (node) this.nodes.set(value, node);
    return node;
  }

  /**
   * What to store for a value that is assigned. A tracked proxy gives the object it stands for, which from now on hangs here
   * too; frozen data (a module's constants) and other owners' objects are copied.
   */
  adopt(value: unknown, parent: Node, key: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const node = nodeOf(value);
    if (node?.owner === this) {
      node.addPlace(parent, key);
      this.noteAdopted(node);
      return node.raw;
    }
    let stored: object = value;
    if (node) stored = copyOf(node.raw) as object;
    else if (!isContainer(value)) return value;
    else if (Object.isFrozen(value)) stored = copyOfContainers(value) as object;
    this.fresh ??= new Set();
    adoptFresh(this, this.fresh, stored, parent, key);
    this.watched ??= [];
    this.watched.push(new Watch(parent, key, stored));
    return stored;
  }

  /** A node changed under `key`; null = in its structure. */
  changed(node: Node, key: string | null, change: Change | null): void {
    this.dirty ??= new Map();
    const keys = this.dirty.get(node);
    if (keys === undefined) this.dirty.set(node, key === null ? null : new Set([key]));
    else if (keys !== null) {
      if (key === null) this.dirty.set(node, null);
      else keys.add(key);
    }
    if (this.recording) this.listener.record(node, change);
    this.notice();
  }

  /** A field of an instance changed. */
  fieldChanged(instance: InstanceNode, field: string, change: Change | null): void {
    if (instance.dirtyFields === null) {
      instance.dirtyFields = new Set();
      this.dirtyInstances.push(instance);
    }
    instance.dirtyFields.add(field);
    if (this.recording) this.listener.record(instance, change);
    this.notice();
  }

  private notice(): void {
    if (!this.quiet) return;
    this.quiet = false;
    this.listener.changed();
  }

  /** So much is remembered of the handlers at work that some of it has to be forgotten before they end. */
  get isFull(): boolean {
    return this.nodes.size + (this.watched?.length ?? 0) > MOST_REMEMBERED;
  }

  /** Nothing is remembered of any object: whatever stands in the states may be put there anew. */
  get isForgotten(): boolean {
    return this.quiet && this.nodes.size === 0 && this.watched === null && (this.kept?.size ?? 0) === 0;
  }

  /** What changed since the last collect, as paths from the instances. `final`: the handler ended. */
  collect(final: boolean): DirtyPath[] {
    if (this.quiet && this.watched === null) {
      if (final) this.settle();
      return NOTHING;
    }
    this.quiet = true;
    const paths: DirtyPath[] = [];
    for (const instance of this.dirtyInstances) {
      if (!instance.isGone)
        for (const field of instance.dirtyFields!)
          paths.push({ instance, keys: [field], raws: NO_RAWS, kind: "change" });
      instance.dirtyFields = null;
    }
    this.dirtyInstances.length = 0;
    const { dirty } = this;
    this.dirty = null;
    if (dirty) resolvePaths(this, dirty, paths);
    if (this.watched !== null) this.lookAgain(final, paths);
    if (final) this.settle();
    return paths;
  }

  private lookAgain(final: boolean, paths: DirtyPath[]): void {
    for (const watch of this.watched!) {
      const { parent, key, value, shown } = watch;
      const where = parent.locate(value, key);
      if (where === undefined) continue;
      const changed = watch.changed();
      watch.shown = true;
      if (changed) this.lookAtShared(watch, paths);
      if (shown ? !changed && !(watch.unknown && final) : !this.recording || !(changed || watch.unknown))
        continue;
      for (const place of placesOf(this, parent))
        paths.push({
          instance: place.instance,
          keys: [...place.keys, parent.step(where)],
          raws: [...place.raws, value],
          kind: shown ? "deep" : "stored",
        });
    }
  }

  /** What hangs elsewhere too may have been changed through a watched value: the handler got it unwrapped. */
  private lookAtShared(watch: Watch, paths: DirtyPath[]): void {
    for (const object of watch.objects) {
      const node = this.known(object);
      if (!node || (node.places === null && !node.ambiguous)) continue;
      for (const place of placesOf(this, node)) paths.push({ ...place, kind: "deep" });
    }
  }

  /** The handler ended: proxies are forgotten, but for objects that hang in two places. */
  private settle(): void {
    this.watched = null;
    this.fresh = null;
    if (this.nodes.size === 0) return;
    for (const [raw, node] of this.nodes) {
      if (node.places === null && !node.ambiguous) continue;
      const places = node.allPlaces().filter((place) => place.parent.locate(raw, place.key) !== undefined);
      node.setPlaces(places);
      if (places.length < 2 && !node.ambiguous) continue;
      this.kept ??= new Map();
      this.kept.set(raw, node);
    }
    this.nodes = new Map();
    if (this.kept && this.kept.size > this.keptAfterPruning * 2 + 32) this.prune(this.kept);
  }

  /** Forgets kept nodes whose object hangs in one place again. */
  private prune(kept: Map<object, Node>): void {
    for (const [raw, node] of kept) {
      if (node.ambiguous) continue;
      const places = node.allPlaces().filter((place) => place.parent.locate(raw, place.key) !== undefined);
      if (places.length < 2) kept.delete(raw);
    }
    this.keptAfterPruning = kept.size;
  }

  /** A restored object that hangs in several places: they are looked up when it changes. */
  keepAmbiguous(raw: object): void {
    const node = createNode(this, raw, null, null);
    if (!node) return;
    node.ambiguous = true;
    this.kept ??= new Map();
    this.kept.set(raw, node);
  }
}

/** Proxies and fresh values that handlers beside the queue may hold on to. */
const MOST_REMEMBERED = 2_000;
const NOTHING: DirtyPath[] = [];
const NO_RAWS: object[] = [];

function createNode(owner: Owner, value: object, parent: Node | null, key: unknown): Node | null {
  if (Array.isArray(value)) return new ArrayNode(owner, value, parent, key);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return new ObjectNode(owner, value as Record<PropertyKey, unknown>, parent, key);
  if (value instanceof Map) return new MapNode(owner, value, parent, key);
  if (value instanceof Set) return new SetNode(owner, value, parent, key);
  if (value instanceof Date || ArrayBuffer.isView(value)) return new ValueNode(owner, value, parent, key);
  return null;
}
