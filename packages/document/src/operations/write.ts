import { equalityDeep } from "lib0/function";
import type * as Y from "yjs";

/** Sets a key unless it holds the same already, so that a change of nothing makes no update and no undo step. undefined removes it. */
export function write(map: Y.Map<unknown> | undefined, key: string, value: unknown): void {
  if (!map) return;
  if (value === undefined) {
    if (map.has(key)) map.delete(key);
  } else if (!map.has(key) || !equalityDeep(map.get(key), value)) {
    map.set(key, value);
  }
}
