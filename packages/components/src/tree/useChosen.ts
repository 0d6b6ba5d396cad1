import { useMemo } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type Check, checksOf, toggledChecks } from "./checks.ts";
import { idsOf, type TreeItem } from "./items.ts";

export type Selection = "none" | "single" | "multiple";

export interface Chosen {
  ids: ReadonlySet<string>;
  /** Of each item; null where there are no boxes. */
  checks: ReadonlyMap<string, Check> | null;
  /** Chooses only this one. */
  only(id: string): void;
  /** Chooses it beside the others, or no more. */
  toggle(id: string): void;
  add(ids: readonly string[]): void;
}

export interface ChosenOptions {
  value: unknown;
  selection: Selection;
  hasBoxes: boolean;
  onChange?: ((value: string | string[]) => void) | undefined;
}

/** What is chosen: as bound, until a person chooses. */
export function useChosen(items: readonly TreeItem[], options: ChosenOptions): Chosen {
  const { value, selection, hasBoxes, onChange } = options;
  const [shown, edit] = useEdited(value);
  const ids = useMemo(
    () => new Set(idsOf(shown).slice(0, selection === "single" ? 1 : undefined)),
    [shown, selection],
  );
  const checks = useMemo(() => (hasBoxes ? checksOf(items, ids) : null), [items, ids, hasBoxes]);
  const choose = (next: readonly string[]) => {
    const changed = selection === "single" ? (next[0] ?? "") : [...next];
    edit(changed);
    onChange?.(changed);
  };
  return {
    ids,
    checks,
    only: (id) => choose([id]),
    toggle: (id) => {
      if (hasBoxes) choose(toggledChecks(items, id, ids));
      else if (selection === "single") choose(ids.has(id) ? [] : [id]);
      else choose(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
    },
    add: (more) => choose([...new Set([...ids, ...more])]),
  };
}
