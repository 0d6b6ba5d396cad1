import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";
import { useMemo, useSyncExternalStore } from "react";
import type { LivePage } from "../page/live-page.ts";

/** The values of these bindings in this scope; draws again only when one of them changes. */
export function useBindings(
  page: LivePage,
  scope: ClientScope,
  bindings: readonly number[],
): readonly (Json | undefined)[] {
  const source = useMemo(() => {
    let last: readonly (Json | undefined)[] | null = null;
    return {
      subscribe: (listener: () => void) => page.subscribe(scope, bindings, listener),
      read: () => {
        const values = bindings.map((binding) => page.value(scope, binding));
        if (last === null || values.some((value, index) => !Object.is(value, last![index]))) last = values;
        return last;
      },
    };
  }, [page, scope, bindings]);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}
