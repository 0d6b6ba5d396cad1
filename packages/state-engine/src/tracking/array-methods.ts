/** Methods of tracked lists: mutators are captured, and readers work on the raw list and wrap only what they hand out. */

import type { ArrayNode } from "./array.ts";
import { NODE, untracked } from "./node.ts";
import { readsOnlyPrimitives } from "./predicate.ts";

type Callback = (member: unknown, index: number, list: unknown) => unknown;
type ListMethod = (this: { [NODE]: ArrayNode }, ...args: never[]) => unknown;

const wrapAt = (node: ArrayNode, index: number): unknown => node.owner.wrap(node.raw[index], node, index);

/** `start` as Array.prototype.splice and friends take it: negative counts from the end. */
function position(value: unknown, length: number, whenAbsent: number): number {
  if (value === undefined) return whenAbsent;
  const number = Math.trunc(Number(value)) || 0;
  return number < 0 ? Math.max(0, length + number) : Math.min(number, length);
}

/** Tracked forms of members that went; one that stood in the list twice still hangs in it. */
function wrapRemoved(node: ArrayNode, removed: unknown[]): unknown[] {
  return removed.map((member) =>
    typeof member === "object" && member !== null
      ? node.owner.wrap(member, node, node.raw.indexOf(member))
      : member,
  );
}

/** Walks a list with a predicate; gives the index where it says yes, or -1. */
function search(
  node: ArrayNode,
  predicate: Callback,
  receiver: unknown,
  list: unknown,
  backwards: boolean,
): number {
  const { raw } = node;
  const readsRaw = readsOnlyPrimitives(predicate);
  for (let step = 0; step < raw.length; step++) {
    const index = backwards ? raw.length - 1 - step : step;
    const member = readsRaw?.(raw[index]) ? raw[index] : wrapAt(node, index);
    if (predicate.call(receiver, member, index, list)) return index;
  }
  return -1;
}

const methods = {
  push(...values: unknown[]) {
    const node = this[NODE];
    node.splice(node.raw.length, 0, values);
    return node.raw.length;
  },
  pop() {
    const node = this[NODE];
    return node.raw.length === 0 ? undefined : wrapRemoved(node, node.splice(node.raw.length - 1, 1, []))[0];
  },
  shift() {
    const node = this[NODE];
    return node.raw.length === 0 ? undefined : wrapRemoved(node, node.splice(0, 1, []))[0];
  },
  unshift(...values: unknown[]) {
    const node = this[NODE];
    node.splice(0, 0, values);
    return node.raw.length;
  },
  splice(...args: unknown[]) {
    const node = this[NODE];
    const { length } = node.raw;
    const start = position(args[0], length, 0);
    const rest = length - start;
    const remove =
      args.length === 0
        ? 0
        : args.length === 1
          ? rest
          : Math.min(Math.max(Math.trunc(Number(args[1])) || 0, 0), rest);
    return wrapRemoved(node, node.splice(start, remove, args.slice(2)));
  },
  sort(compare?: (left: unknown, right: unknown) => number) {
    const node = this[NODE];
    const wrap = (member: unknown) => node.owner.wrap(member, node, 0);
    node.reorder((members) => members.sort(compare && ((left, right) => compare(wrap(left), wrap(right)))));
    return this;
  },
  reverse() {
    this[NODE].reorder((members) => members.reverse());
    return this;
  },
  fill(value: unknown, start?: number, end?: number) {
    const node = this[NODE];
    const { length } = node.raw;
    const until = position(end, length, length);
    for (let index = position(start, length, 0); index < until; index++) node.setIndex(index, value);
    return this;
  },
  copyWithin(target: number, start: number, end?: number) {
    const node = this[NODE];
    const copy = node.raw.slice().copyWithin(target, start, end);
    copy.forEach((member, index) => {
      node.setIndex(index, member);
    });
    return this;
  },
  at(index: number) {
    const node = this[NODE];
    const at = Math.trunc(Number(index)) || 0;
    return wrapAt(node, at < 0 ? node.raw.length + at : at);
  },
  includes(value: unknown, from?: number) {
    return this[NODE].raw.includes(untracked(value), from);
  },
  indexOf(value: unknown, from?: number) {
    return this[NODE].raw.indexOf(untracked(value), from);
  },
  lastIndexOf(value: unknown, from?: number) {
    const { raw } = this[NODE];
    return from === undefined ? raw.lastIndexOf(untracked(value)) : raw.lastIndexOf(untracked(value), from);
  },
  find(predicate: Callback, receiver?: unknown) {
    const index = search(this[NODE], predicate, receiver, this, false);
    return index < 0 ? undefined : wrapAt(this[NODE], index);
  },
  findIndex(predicate: Callback, receiver?: unknown) {
    return search(this[NODE], predicate, receiver, this, false);
  },
  findLast(predicate: Callback, receiver?: unknown) {
    const index = search(this[NODE], predicate, receiver, this, true);
    return index < 0 ? undefined : wrapAt(this[NODE], index);
  },
  findLastIndex(predicate: Callback, receiver?: unknown) {
    return search(this[NODE], predicate, receiver, this, true);
  },
  some(predicate: Callback, receiver?: unknown) {
    return search(this[NODE], predicate, receiver, this, false) >= 0;
  },
  every(predicate: Callback, receiver?: unknown) {
    const node = this[NODE];
    const readsRaw = readsOnlyPrimitives(predicate);
    for (let index = 0; index < node.raw.length; index++) {
      const member = readsRaw?.(node.raw[index]) ? node.raw[index] : wrapAt(node, index);
      if (!predicate.call(receiver, member, index, this)) return false;
    }
    return true;
  },
  filter(predicate: Callback, receiver?: unknown) {
    const node = this[NODE];
    const readsRaw = readsOnlyPrimitives(predicate);
    const found: unknown[] = [];
    for (let index = 0; index < node.raw.length; index++) {
      const member = readsRaw?.(node.raw[index]) ? node.raw[index] : wrapAt(node, index);
      if (predicate.call(receiver, member, index, this)) found.push(wrapAt(node, index));
    }
    return found;
  },
  forEach(callback: Callback, receiver?: unknown) {
    const node = this[NODE];
    for (let index = 0; index < node.raw.length; index++)
      callback.call(receiver, wrapAt(node, index), index, this);
  },
  map(callback: Callback, receiver?: unknown) {
    const node = this[NODE];
    const results: unknown[] = [];
    for (let index = 0; index < node.raw.length; index++)
      results.push(callback.call(receiver, wrapAt(node, index), index, this));
    return results;
  },
  slice(start?: number, end?: number) {
    const node = this[NODE];
    const { length } = node.raw;
    const until = position(end, length, length);
    const members: unknown[] = [];
    for (let index = position(start, length, 0); index < until; index++) members.push(wrapAt(node, index));
    return members;
  },
  *[Symbol.iterator]() {
    const node = this[NODE];
    for (let index = 0; index < node.raw.length; index++) yield wrapAt(node, index);
  },
} satisfies Record<PropertyKey, ListMethod>;

/** By name; looked up before the list's own properties. */
export const arrayMethods = Object.assign(Object.create(null) as Record<PropertyKey, unknown>, methods, {
  values: methods[Symbol.iterator],
});
