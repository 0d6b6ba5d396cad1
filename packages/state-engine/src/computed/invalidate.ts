import type { Owner } from "../tracking/owner.ts";
import type { DirtyPath } from "../tracking/paths.ts";

/** What was computed from these paths is stale. */
export function invalidateComputed(owner: Owner, paths: readonly DirtyPath[]): void {
  let isField = false;
  for (const { instance, keys } of paths) {
    instance.invalidate(keys[0]!);
    isField ||= !instance.isComputed(keys[0]!);
  }
  // A computed value of unknown reads is not stale because of another: two of them would chase each other for ever.
  if (isField) for (const instance of owner.instances) instance.invalidateUnknown();
}
