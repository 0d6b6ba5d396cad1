/**
 * After an app's module has run, what all its sessions share is closed against change (SPEC.md, SE rules): a handler that
 * writes to `globalThis` or to a built-in prototype gets a TypeError instead of leaving one visitor's data where the next
 * one finds it.
 */

const hidden = () => [
  Object.getPrototypeOf(function* () {}.prototype),
  Object.getPrototypeOf(async function* () {}.prototype),
  Object.getPrototypeOf(function* () {}),
  Object.getPrototypeOf(async () => {}),
  Object.getPrototypeOf(async function* () {}),
  Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())),
  Object.getPrototypeOf([][Symbol.iterator]()),
  Object.getPrototypeOf(new Map().entries()),
  Object.getPrototypeOf(new Set().values()),
  Object.getPrototypeOf(""[Symbol.iterator]()),
  Object.getPrototypeOf(/x/[Symbol.matchAll]("x")),
  Object.getPrototypeOf(Uint8Array),
];

/** Closes the global object, and the namespaces, prototypes and constructors that are reachable from it. */
export function sealRealm(): void {
  const reached = new Set<object>();
  const queue: object[] = [];
  const reach = (value: unknown) => {
    if (isShared(value) && value !== globalThis && !reached.has(value)) {
      reached.add(value);
      queue.push(value);
    }
  };
  for (const value of hidden()) reach(value);
  reachMembers(globalThis, reach);
  for (let value = queue.pop(); value; value = queue.pop()) {
    reachMembers(value, reach);
    reach(Reflect.getPrototypeOf(value));
  }
  closeObjectPrototype();
  for (const value of reached) Object.preventExtensions(value);
  for (const key of Reflect.ownKeys(globalThis)) fix(globalThis, key);
  Object.preventExtensions(globalThis);
}

/** Namespaces, prototypes and constructors. Methods are left out: a thousand of them, and nobody keeps things there by accident. */
function isShared(value: unknown): value is object {
  return typeof value === "function"
    ? Object.hasOwn(value, "prototype")
    : typeof value === "object" && value !== null;
}

function reachMembers(holder: object, reach: (value: unknown) => void): void {
  for (const key of Reflect.ownKeys(holder)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(holder, key);
    if (descriptor && "value" in descriptor) reach(descriptor.value);
  }
}

function fix(holder: object, key: PropertyKey): void {
  const descriptor = Reflect.getOwnPropertyDescriptor(holder, key);
  if (!descriptor?.configurable) return;
  if ("value" in descriptor)
    Reflect.defineProperty(holder, key, { ...descriptor, writable: false, configurable: false });
  else Reflect.defineProperty(holder, key, { ...descriptor, configurable: false });
}

/**
 * Merging untrusted JSON with a `__proto__` in it must not reach Object.prototype. Plain read-only properties would also
 * forbid `record.toString = …` on every other object, so they become accessors whose setter defines an own property.
 */
function closeObjectPrototype(): void {
  for (const key of Reflect.ownKeys(Object.prototype)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(Object.prototype, key);
    if (!descriptor?.configurable || !("value" in descriptor)) continue;
    const { value } = descriptor;
    Object.defineProperty(Object.prototype, key, {
      enumerable: false,
      configurable: false,
      get: () => value,
      set(this: unknown, replacement: unknown) {
        if (this === Object.prototype)
          throw new TypeError(`Cannot change Object.prototype.${String(key)}: all sessions share it.`);
        if (this !== null && typeof this === "object")
          Object.defineProperty(this, key, {
            value: replacement,
            writable: true,
            enumerable: true,
            configurable: true,
          });
      },
    });
  }
}

/**
 * Freezes an app's state classes with what their static fields hold: a counter or a list on the class would be one for all
 * visitors. `bases` are the classes to stop at. Contents of Map and Set cannot be frozen.
 */
export function sealClasses(classes: readonly object[], bases: readonly unknown[]): void {
  for (const stateClass of classes) {
    let current: object | null = stateClass;
    while (typeof current === "function" && current !== Function.prototype && !bases.includes(current)) {
      freezeDeep((current as { prototype?: unknown }).prototype, 0);
      freezeDeep(current, DEEPEST);
      current = Reflect.getPrototypeOf(current);
    }
  }
}

const DEEPEST = 20;

function freezeDeep(value: unknown, levels: number): void {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || Object.isFrozen(value))
    return;
  Object.freeze(value);
  if (levels === 0) return;
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
    if (descriptor && "value" in descriptor && isData(descriptor.value))
      freezeDeep(descriptor.value, levels - 1);
  }
}

function isData(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const prototype = Reflect.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
