/** Map, Set, Date and typed arrays keep their content in slots that a proxy cannot reach: their methods are provided here. */

import { NODE, Node, untracked } from "./node.ts";

type Method = (...args: unknown[]) => unknown;

/** Methods are made once per class of node and find their node through `this`. */
abstract class SlotNode<Raw extends object> extends Node<Raw> {
  protected abstract readonly methods: Readonly<Record<PropertyKey, unknown>>;

  get(raw: Raw, key: string | symbol): unknown {
    if (key === NODE) return this;
    if (Object.hasOwn(this.methods, key)) return this.methods[key];
    const value: unknown = Reflect.get(raw, key, raw);
    return typeof value === "function" ? (value as Method).bind(raw) : value;
  }
}

interface OnMap {
  [NODE]: MapNode;
}
interface OnSet {
  [NODE]: SetNode;
}

export class MapNode extends SlotNode<Map<unknown, unknown>> {
  protected readonly methods = mapMethods;

  locate(child: object, hint: unknown): unknown {
    if (this.raw.get(hint) === child) return hint;
    for (const [key, value] of this.raw) if (value === child || key === child) return key;
    return undefined;
  }

  step(): string {
    return "*";
  }

  wrapKey(key: unknown): unknown {
    return this.owner.wrap(key, this, key);
  }

  wrapValue(key: unknown): unknown {
    return this.owner.wrap(this.raw.get(key), this, key);
  }
}

const mapMethods = {
  get(this: OnMap, key: unknown) {
    return this[NODE].wrapValue(untracked(key));
  },
  has(this: OnMap, key: unknown) {
    return this[NODE].raw.has(untracked(key));
  },
  set(this: OnMap, key: unknown, value: unknown) {
    const node = this[NODE];
    const storedKey = node.owner.adopt(key, node, key);
    const stored = node.owner.adopt(value, node, storedKey);
    if (node.raw.has(storedKey) && Object.is(node.raw.get(storedKey), stored)) return this;
    node.raw.set(storedKey, stored);
    node.owner.changed(node, null, { kind: "put", key: storedKey, value: stored });
    return this;
  },
  delete(this: OnMap, key: unknown) {
    const node = this[NODE];
    const stored = untracked(key);
    if (!node.raw.delete(stored)) return false;
    node.owner.changed(node, null, { kind: "drop", key: stored });
    return true;
  },
  clear(this: OnMap) {
    const node = this[NODE];
    if (node.raw.size === 0) return;
    node.raw.clear();
    node.owner.changed(node, null, { kind: "clear" });
  },
  forEach(this: OnMap, callback: (value: unknown, key: unknown, map: unknown) => void, receiver?: unknown) {
    const node = this[NODE];
    for (const key of node.raw.keys()) callback.call(receiver, node.wrapValue(key), node.wrapKey(key), this);
  },
  *keys(this: OnMap) {
    const node = this[NODE];
    for (const key of node.raw.keys()) yield node.wrapKey(key);
  },
  *values(this: OnMap) {
    const node = this[NODE];
    for (const key of node.raw.keys()) yield node.wrapValue(key);
  },
  *entries(this: OnMap) {
    const node = this[NODE];
    for (const key of node.raw.keys()) yield [node.wrapKey(key), node.wrapValue(key)];
  },
  *[Symbol.iterator](this: OnMap) {
    const node = this[NODE];
    for (const key of node.raw.keys()) yield [node.wrapKey(key), node.wrapValue(key)];
  },
};

export class SetNode extends SlotNode<Set<unknown>> {
  protected readonly methods = setMethods;

  locate(child: object): unknown {
    return this.raw.has(child) ? child : undefined;
  }

  step(): string {
    return "*";
  }

  wrapMember(member: unknown): unknown {
    return this.owner.wrap(member, this, member);
  }
}

const setMethods = {
  has(this: OnSet, member: unknown) {
    return this[NODE].raw.has(untracked(member));
  },
  add(this: OnSet, member: unknown) {
    const node = this[NODE];
    const stored = node.owner.adopt(member, node, untracked(member));
    if (node.raw.has(stored)) return this;
    node.raw.add(stored);
    node.owner.changed(node, null, { kind: "add", key: stored });
    return this;
  },
  delete(this: OnSet, member: unknown) {
    const node = this[NODE];
    const stored = untracked(member);
    if (!node.raw.delete(stored)) return false;
    node.owner.changed(node, null, { kind: "drop", key: stored });
    return true;
  },
  clear(this: OnSet) {
    const node = this[NODE];
    if (node.raw.size === 0) return;
    node.raw.clear();
    node.owner.changed(node, null, { kind: "clear" });
  },
  forEach(
    this: OnSet,
    callback: (member: unknown, again: unknown, set: unknown) => void,
    receiver?: unknown,
  ) {
    const node = this[NODE];
    for (const member of node.raw) {
      const wrapped = node.wrapMember(member);
      callback.call(receiver, wrapped, wrapped, this);
    }
  },
  *keys(this: OnSet) {
    const node = this[NODE];
    for (const member of node.raw) yield node.wrapMember(member);
  },
  *values(this: OnSet) {
    const node = this[NODE];
    for (const member of node.raw) yield node.wrapMember(member);
  },
  *entries(this: OnSet) {
    const node = this[NODE];
    for (const member of node.raw) yield [node.wrapMember(member), node.wrapMember(member)];
  },
  *[Symbol.iterator](this: OnSet) {
    const node = this[NODE];
    for (const member of node.raw) yield node.wrapMember(member);
  },
};

/** A Date or typed array: has no members that are tracked, but changes as a whole. */
export class ValueNode extends Node<Date | ArrayBufferView> {
  locate(): unknown {
    return undefined;
  }

  step(): string {
    return "*";
  }

  get(raw: Date | ArrayBufferView, key: string | symbol): unknown {
    if (key === NODE) return this;
    const value: unknown = Reflect.get(raw, key, raw);
    if (typeof value !== "function") return value;
    const changes = typeof key === "string" && CHANGING.test(key);
    return (...args: unknown[]) => {
      const result: unknown = (value as Method).apply(raw, args.map(untracked));
      if (changes) this.wrote();
      return result === raw ? this.proxy : result;
    };
  }

  set(raw: Date | ArrayBufferView, key: string | symbol, value: unknown): boolean {
    const done = Reflect.set(raw, key, value, raw);
    if (done) this.wrote();
    return done;
  }

  private wrote(): void {
    this.owner.changed(this, null, { kind: "overwrite", value: this.raw });
  }
}

/** Methods of Date and of typed arrays that change what they are called on. */
const CHANGING = /^(?:set|fill$|sort$|reverse$|copyWithin$)/;
