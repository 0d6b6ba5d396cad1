import type { LongList } from "@heddle/components/long-list";
import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";
import type { ListPropTemplate } from "@heddle/state-engine/program";
import { useMemo, useSyncExternalStore } from "react";
import type { LivePage } from "../../page/live-page.ts";
import { usePage } from "../context.ts";
import { useRows } from "../useControl.ts";
import { useWindowRoom } from "./room.ts";

/** What a component that draws a long list itself gets: the rows that are there, and where they stand. */
export function useListProp(
  list: ListPropTemplate,
  scope: ClientScope,
): Record<string, LongList | readonly Json[]> {
  const page = usePage();
  const rows = useRows(page, scope, list);
  const values = useRowValues(page, rows, list.row);
  const room = useWindowRoom(list.each, list.window, scope, rows.length);
  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  return { [list.prop]: values, longList: { ...room, keys } };
}

/** The value of a binding in each row. */
function useRowValues(page: LivePage, rows: readonly ClientScope[], binding: number): readonly Json[] {
  const source = useMemo(() => {
    let last: readonly Json[] | null = null;
    return {
      subscribe: (listener: () => void) => {
        const stops = rows.map((row) => page.subscribe(row, [binding], listener));
        return () => {
          for (const stop of stops) stop();
        };
      },
      read: () => {
        const values = rows.map((row) => page.value(row, binding) ?? null);
        if (last === null || values.some((value, index) => !Object.is(value, last![index]))) last = values;
        return last;
      },
    };
  }, [page, rows, binding]);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}
