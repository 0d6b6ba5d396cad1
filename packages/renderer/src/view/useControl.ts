import type { ClientScope, WindowPlace } from "@heddle/state-engine/model";
import { useMemo, useSyncExternalStore } from "react";
import type { LivePage } from "../page/live-page.ts";

function useControl<Snapshot>(
  page: LivePage,
  scope: ClientScope,
  control: number,
  read: () => Snapshot,
): Snapshot {
  const subscribe = useMemo(
    () => (listener: () => void) => page.subscribe(scope, [control], listener),
    [page, scope, control],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** The scope that an If or Match has mounted. */
export function useMounted(page: LivePage, scope: ClientScope, control: number): ClientScope | null {
  return useControl(page, scope, control, () => page.mounted(scope, control));
}

/** Where a long list's mounted rows stand. */
export function useWindow(page: LivePage, scope: ClientScope, control: number): WindowPlace | null {
  return useControl(page, scope, control, () => page.window(scope, control));
}

/** The rows of a list, one scope each. */
export function useRows(page: LivePage, scope: ClientScope, control: number): readonly ClientScope[] {
  return useControl(page, scope, control, () => page.rows(scope, control));
}
