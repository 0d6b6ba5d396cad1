import { arrayMethods } from "./array-methods.ts";
import { NODE, Node } from "./node.ts";

const INDEX = /^(?:0|[1-9]\d{0,9})$/;

/** A list. Its mutating methods are captured as one change each; reads give tracked members. */
export class ArrayNode extends Node<unknown[]> {
  locate(child: object, hint: unknown): unknown {
    if (this.raw[hint as number] === child) return hint;
    const index = this.raw.indexOf(child);
    return index < 0 ? undefined : index;
  }

  step(): string {
    return "*";
  }

  get(raw: unknown[], key: string | symbol, receiver: unknown): unknown {
    if (key === NODE) return this;
    const method = arrayMethods[key as string];
    if (method !== undefined && Object.hasOwn(arrayMethods, key)) return method;
    const value: unknown = Reflect.get(raw, key, receiver);
    return typeof value === "object" && value !== null ? this.owner.wrap(value, this, Number(key)) : value;
  }

  getOwnPropertyDescriptor(raw: unknown[], key: string | symbol): PropertyDescriptor | undefined {
    const descriptor = Reflect.getOwnPropertyDescriptor(raw, key);
    if (descriptor?.configurable) descriptor.value = this.owner.wrap(descriptor.value, this, Number(key));
    return descriptor;
  }

  set(raw: unknown[], key: string | symbol, value: unknown, receiver: unknown): boolean {
    if (receiver !== this.proxy) return Reflect.set(raw, key, value, receiver);
    if (typeof key === "string" && INDEX.test(key)) return this.setIndex(Number(key), value);
    if (key === "length") {
      const length = Number(value);
      if (length === raw.length) return true;
      if (length < raw.length) this.splice(length, raw.length - length, []);
      else {
        raw.length = length;
        this.owner.changed(this, null, null);
      }
      return true;
    }
    return Reflect.set(raw, key, value, raw);
  }

  defineProperty(raw: unknown[], key: string | symbol, descriptor: PropertyDescriptor): boolean {
    if (typeof key === "string" && INDEX.test(key) && "value" in descriptor)
      return this.setIndex(Number(key), descriptor.value);
    return Reflect.defineProperty(raw, key, descriptor);
  }

  deleteProperty(raw: unknown[], key: string | symbol): boolean {
    if (!Object.hasOwn(raw, key)) return true;
    const deleted = Reflect.deleteProperty(raw, key);
    this.owner.changed(this, null, null);
    return deleted;
  }

  /** Sets one index; beyond the end the list grows. */
  setIndex(index: number, value: unknown): true {
    const stored = this.owner.adopt(value, this, index);
    const { raw } = this;
    if (index < raw.length && Object.is(raw[index], stored)) return true;
    const gap = index > raw.length;
    const grows = index >= raw.length;
    raw[index] = stored;
    if (gap) this.owner.changed(this, null, null);
    else if (grows)
      this.owner.changed(this, null, { kind: "splice", start: index, remove: 0, insert: [stored] });
    else this.owner.changed(this, String(index), { kind: "set", key: index, value: stored });
    return true;
  }

  /** The one way in which members come and go; gives the raw members that went. */
  splice(start: number, remove: number, insert: readonly unknown[]): unknown[] {
    const stored = insert.map((value, offset) => this.owner.adopt(value, this, start + offset));
    const removed = spliceMany(this.raw, start, remove, stored);
    if (removed.length > 0 || stored.length > 0)
      this.owner.changed(this, null, { kind: "splice", start, remove: removed.length, insert: stored });
    return removed;
  }

  /** Puts the members in another order: `reorder` works on a copy of raw members. */
  reorder(reorder: (members: unknown[]) => void): void {
    const before = this.raw.slice();
    const after = before.slice();
    reorder(after);
    if (after.every((member, index) => Object.is(member, before[index]))) return;
    const places = new Map<unknown, number[]>();
    for (let index = before.length - 1; index >= 0; index--) {
      const list = places.get(before[index]);
      if (list) list.push(index);
      else places.set(before[index], [index]);
    }
    const order = after.map((member) => places.get(member)?.pop() ?? 0);
    for (let index = 0; index < after.length; index++) this.raw[index] = after[index];
    this.owner.changed(this, null, { kind: "order", order });
  }
}

/** Array.prototype.splice takes its inserts as arguments, of which there may be only so many. */
function spliceMany(raw: unknown[], start: number, remove: number, insert: unknown[]): unknown[] {
  if (insert.length < 10_000) return raw.splice(start, remove, ...insert);
  const tail = raw.slice(start + remove);
  const removed = raw.slice(start, start + remove);
  raw.length = start;
  for (const value of insert) raw.push(value);
  for (const value of tail) raw.push(value);
  return removed;
}
