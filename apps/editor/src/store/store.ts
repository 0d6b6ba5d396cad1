/** A value that panels can watch. Small on purpose: the document is the model, stores hold what is around it. */

import { useSyncExternalStore } from "react";

export interface Store<Value> {
  get(): Value;
  /** Sets a value, or the result of a function of the old one. Watchers hear of it when it is another value. */
  set(next: Value | ((before: Value) => Value)): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const after = typeof next === "function" ? (next as (before: Value) => Value)(value) : next;
      if (Object.is(after, value)) return;
      value = after;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store that is kept in the browser's storage; what cannot be read counts as absent. */
export function createStoredStore<Value>(
  key: string,
  initial: Value,
  isValid: (value: unknown) => value is Value,
): Store<Value> {
  const store = createStore(read());
  store.subscribe(() => window.localStorage.setItem(key, JSON.stringify(store.get())));
  return store;

  function read(): Value {
    try {
      const text = window.localStorage.getItem(key);
      const stored: unknown = text === null ? undefined : JSON.parse(text);
      return isValid(stored) ? stored : initial;
    } catch {
      return initial;
    }
  }
}

/** Watches a store, or what `select` takes from it; `select` must give the same object while nothing changed. */
export function useStore<Value>(store: Store<Value>): Value;
export function useStore<Value, Part>(store: Store<Value>, select: (value: Value) => Part): Part;
export function useStore<Value, Part>(store: Store<Value>, select?: (value: Value) => Part): Value | Part {
  const get = () => (select ? select(store.get()) : store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}
