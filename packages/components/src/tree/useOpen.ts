import { useMemo } from "react";
import { useEdited } from "../field/useEdited.ts";
import { branchIds, type ItemRow, idsOf, type TreeItem } from "./items.ts";

export interface Opening {
  open: ReadonlySet<string>;
  setOpen(ids: readonly string[], isOpen: boolean): void;
  toggle(row: ItemRow): void;
}

/** Which branches are open: as an author gives them, until a person opens and closes. */
export function useOpen(
  items: readonly TreeItem[],
  given: { expanded: unknown; expandAll: unknown },
  tell: { onExpand?: ((id: string) => void) | undefined; onCollapse?: ((id: string) => void) | undefined },
): Opening {
  const isAll = Boolean(given.expandAll);
  // By its content: a list that a binding writes anew on every change is still the same list.
  const key = JSON.stringify([isAll, idsOf(given.expanded)]);
  const [edits, edit] = useEdited<string | readonly string[]>(key);
  const open = useMemo(
    () =>
      new Set(
        typeof edits !== "string" ? edits : isAll ? branchIds(items) : (JSON.parse(key)[1] as string[]),
      ),
    [edits, isAll, items, key],
  );
  const setOpen = (ids: readonly string[], isOpen: boolean) => {
    const next = new Set(open);
    for (const id of ids) {
      if (isOpen) next.add(id);
      else next.delete(id);
    }
    edit([...next]);
    for (const id of ids) (isOpen ? tell.onExpand : tell.onCollapse)?.(id);
  };
  return { open, setOpen, toggle: ({ id, isOpen }) => setOpen([id], !isOpen) };
}
