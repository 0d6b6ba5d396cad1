import type { ClientScope, WindowPlace } from "@heddle/state-engine/model";
import type { ChoiceTemplate, EachTemplate } from "@heddle/state-engine/program";
import { useMemo, useSyncExternalStore } from "react";
import type { LivePage } from "../page/live-page.ts";

function useControl<Snapshot>(
  page: LivePage,
  scope: ClientScope,
  control: number,
  shown: number | undefined,
  read: () => Snapshot,
): Snapshot {
  const subscribe = useMemo(
    () => (listener: () => void) =>
      page.subscribe(scope, shown === undefined ? [control] : [control, shown], listener),
    [page, scope, control, shown],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** The scope that an If or Match shows. */
export function useMounted(page: LivePage, scope: ClientScope, node: ChoiceTemplate): ClientScope | null {
  return useControl(page, scope, node.choice, node.shown, () => page.mounted(scope, node));
}

/** Where a long list's mounted rows stand. */
export function useWindow(page: LivePage, scope: ClientScope, control: number): WindowPlace | null {
  return useControl(page, scope, control, undefined, () => page.window(scope, control));
}

/** The rows of a list, one scope each. */
export function useRows(page: LivePage, scope: ClientScope, node: EachTemplate): readonly ClientScope[] {
  return useControl(page, scope, node.each, node.shown, () => page.rows(scope, node));
}
