import { type Change, NODE, Node } from "./node.ts";

/** A plain object. */
export class ObjectNode extends Node<Record<PropertyKey, unknown>> {
  locate(child: object, hint: unknown): unknown {
    if (this.raw[hint as string] === child) return hint;
    for (const key of Object.keys(this.raw)) if (this.raw[key] === child) return key;
    return undefined;
  }

  step(key: unknown): string {
    return String(key);
  }

  get(raw: Record<PropertyKey, unknown>, key: string | symbol, receiver: unknown): unknown {
    if (key === NODE) return this;
    const value: unknown = Reflect.get(raw, key, receiver);
    return typeof value === "object" && value !== null && typeof key === "string"
      ? this.owner.wrap(value, this, key)
      : value;
  }

  getOwnPropertyDescriptor(raw: object, key: string | symbol): PropertyDescriptor | undefined {
    const descriptor = Reflect.getOwnPropertyDescriptor(raw, key);
    if (descriptor?.configurable && typeof key === "string")
      descriptor.value = this.owner.wrap(descriptor.value, this, key);
    return descriptor;
  }

  set(raw: Record<PropertyKey, unknown>, key: string | symbol, value: unknown, receiver: unknown): boolean {
    if (typeof key === "symbol" || receiver !== this.proxy || hasSetter(raw, key))
      return Reflect.set(raw, key, value, receiver === this.proxy ? raw : receiver);
    const before = raw[key];
    const stored = this.owner.adopt(value, this, key);
    if (Object.is(before, stored) && (stored !== undefined || Object.hasOwn(raw, key))) return true;
    if (key === "__proto__")
      return Reflect.defineProperty(raw, key, plainProperty(stored)) && this.wrote(key, stored);
    raw[key] = stored;
    this.owner.changed(this, key, this.owner.recording ? changeOf(key, before, stored) : null);
    return true;
  }

  defineProperty(raw: object, key: string | symbol, descriptor: PropertyDescriptor): boolean {
    if (typeof key === "symbol" || !("value" in descriptor))
      return Reflect.defineProperty(raw, key, descriptor);
    const stored = this.owner.adopt(descriptor.value, this, key);
    return Reflect.defineProperty(raw, key, { ...descriptor, value: stored }) && this.wrote(key, stored);
  }

  deleteProperty(raw: object, key: string | symbol): boolean {
    if (!Object.hasOwn(raw, key)) return true;
    if (!Reflect.deleteProperty(raw, key)) return false;
    if (typeof key === "string") this.owner.changed(this, key, { kind: "delete", key });
    return true;
  }

  private wrote(key: string, value: unknown): true {
    this.owner.changed(this, key, { kind: "set", key, value });
    return true;
  }
}

/** A text that grew is told by what was added. */
export function changeOf(key: string, before: unknown, value: unknown): Change {
  return typeof before === "string" && typeof value === "string" && before !== "" && value.startsWith(before)
    ? { kind: "append", key, text: value.slice(before.length) }
    : { kind: "set", key, value };
}

function hasSetter(raw: object, key: string): boolean {
  if (Object.hasOwn(raw, key)) return Object.getOwnPropertyDescriptor(raw, key)?.set !== undefined;
  return false;
}

function plainProperty(value: unknown): PropertyDescriptor {
  return { value, writable: true, enumerable: true, configurable: true };
}
