/** What stands behind each proxied object of a state: where it hangs, and whom to tell of changes. */

import type { LogOperation } from "../durable/index.ts";
import type { InstanceNode } from "./instance.ts";
import type { Owner } from "./owner.ts";

/** Reading this property of a tracked proxy gives its node; of anything else, undefined. */
export const NODE: unique symbol = Symbol("heddle.node");

/** One place where an object hangs: under `key` of `parent`. For list items the key is a hint: rows move. */
export interface Place {
  parent: Node;
  key: unknown;
}

/** The part of a change that a log needs; the path is added by the owner. */
export type Change = LogOperation extends infer One
  ? One extends { path: unknown }
    ? Omit<One, "path">
    : never
  : never;

/**
 * The node of one object, and the handler of its proxy. Subclasses know the kind of object. An object that is
 * reachable in two ways has two places: whatever is shown through either is updated.
 */
export abstract class Node<Raw extends object = object> implements ProxyHandler<Raw> {
  readonly owner: Owner;
  readonly raw: Raw;
  places: Place[] | null = null;
  /** Another place may exist that no one saw being made: look for all of them when this changes. */
  ambiguous = false;
  /** It hangs somewhere, but no place was known when it was wrapped. */
  unplaced = false;
  parent: Node | null;
  key: unknown;
  readonly proxy: Raw;

  constructor(owner: Owner, raw: Raw, parent: Node | null, key: unknown) {
    this.owner = owner;
    this.raw = raw;
    this.parent = parent;
    this.key = key;
    this.proxy = new Proxy(raw, this);
  }

  /** Does the object hang under this key, or anywhere else, in this one? Gives the key where it is now, or undefined. */
  abstract locate(child: object, hint: unknown): unknown;

  /** The key as a step of a dirty path: `*` for members of lists and collections, whose places move. */
  abstract step(key: unknown): string;

  /** This node, if it is an instance of a state class. */
  asInstance(): InstanceNode | null {
    return null;
  }

  /** Notes that the object also hangs there. */
  addPlace(parent: Node, key: unknown): void {
    if (this.unplaced) {
      this.unplaced = false;
      this.ambiguous = true;
    }
    if (this.parent === null && this.places === null) {
      this.parent = parent;
      this.key = key;
      return;
    }
    if (this.parent?.raw === parent.raw && (this.key === key || parent.step(key) === "*")) {
      this.parent = parent;
      this.key = key;
      return;
    }
    const places = this.places ?? [];
    for (const place of places) {
      if (place.parent.raw === parent.raw && (place.key === key || parent.step(key) === "*")) {
        place.parent = parent;
        place.key = key;
        return;
      }
    }
    places.push({ parent, key });
    this.places = places;
  }

  /** All places, the first included. */
  allPlaces(): Place[] {
    const first = this.parent === null ? [] : [{ parent: this.parent, key: this.key }];
    return this.places === null ? first : [...first, ...this.places];
  }

  setPlaces(places: Place[]): void {
    const [first, ...others] = places;
    this.parent = first?.parent ?? null;
    this.key = first?.key;
    this.places = others.length === 0 ? null : others;
  }

  preventExtensions(): boolean {
    return false;
  }
}

/** The node behind a tracked proxy, else undefined. */
export function nodeOf(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null ? (value as { [NODE]?: Node })[NODE] : undefined;
}

/** What a tracked proxy stands for; anything else as it is. */
export function untracked<Value>(value: Value): Value {
  const node = nodeOf(value);
  return node ? (node.raw as Value) : value;
}
