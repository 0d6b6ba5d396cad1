import clsx from "clsx";
import { type KeyboardEvent, useMemo } from "react";
import { type ElementProps, textOf } from "../style/element.ts";
import { useTreeKeys } from "../tree-keys/useTreeKeys.ts";
import { classes } from "./classes.ts";
import { type ItemRow, itemsOf, rowsOf } from "./items.ts";
import { Row } from "./row.tsx";
import { type Selection, useChosen } from "./useChosen.ts";
import { useOpen } from "./useOpen.ts";

export interface TreeProps extends ElementProps {
  items?: unknown;
  value?: unknown;
  selection?: Selection;
  checkboxes?: boolean;
  expanded?: unknown;
  expandAll?: boolean;
  size?: keyof typeof classes.size;
  empty?: string;
  ariaLabel?: string;
  disabled?: boolean;
  onChange?: (value: string | string[]) => void;
  onExpand?: (id: string) => void;
  onCollapse?: (id: string) => void;
  onItemClick?: (id: string) => void;
}

/** From so many rows on, laying out only those in sight saves more than what the others are guessed wrong by. */
const MANY = 100;

export function Tree(props: TreeProps) {
  const { items: given, value, selection, checkboxes, expanded, expandAll, size, ...more } = props;
  const { empty, ariaLabel, disabled, onChange, onExpand, onCollapse, onItemClick, ...others } = more;
  const { className, children: _, ...rest } = others;
  const items = useMemo(() => itemsOf(given), [given]);
  const hasBoxes = Boolean(checkboxes);
  const mode: Selection =
    hasBoxes || selection === "multiple" ? "multiple" : selection === "single" ? "single" : "none";
  const { open, setOpen, toggle } = useOpen(items, { expanded, expandAll }, { onExpand, onCollapse });
  const chosen = useChosen(items, { value, selection: mode, hasBoxes, onChange });
  const rows = useMemo(() => rowsOf(items, open), [items, open]);
  const mayUse = (row: ItemRow) => !disabled && !row.item.isDisabled;

  const press = (row: ItemRow, isAdding: boolean) => {
    if (!mayUse(row)) return;
    onItemClick?.(row.id);
    if (mode === "none") return row.isBranch ? toggle(row) : undefined;
    if (hasBoxes || (mode === "multiple" && isAdding)) chosen.toggle(row.id);
    else chosen.only(row.id);
  };
  const ownKey = (event: KeyboardEvent, at: number): boolean => {
    const row = rows[at]!;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Enter") press(row, false);
    else if (event.key === " " && mode !== "none") {
      if (mayUse(row)) chosen.toggle(row.id);
    } else if (event.key === " ") press(row, false);
    else if (event.key.toLowerCase() === "a" && isCommand && mode === "multiple" && !disabled)
      chosen.add(rows.filter(mayUse).map(({ id }) => id));
    else return false;
    return true;
  };
  const extendTo = (index: number) => {
    const row = rows[index]!;
    if (mode === "multiple" && mayUse(row) && !chosen.ids.has(row.id)) chosen.toggle(row.id);
  };
  const entry = rows.findIndex(({ id }) => chosen.ids.has(id));
  const keys = useTreeKeys({ rows, entry, setOpen, ownKey, extendTo });

  if (rows.length === 0)
    return (
      <p {...rest} className={clsx(classes.empty, className)}>
        {textOf(empty) || "Nothing here yet."}
      </p>
    );
  return (
    <div
      {...rest}
      ref={keys.root}
      role="tree"
      aria-label={textOf(ariaLabel) || "Tree"}
      aria-multiselectable={mode === "multiple" || undefined}
      aria-disabled={disabled ? true : undefined}
      className={clsx(classes.root, disabled && classes.disabled, className)}
      onKeyDown={keys.onKeyDown}
    >
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          size={size}
          isOfMany={rows.length > MANY}
          isActive={index === keys.active}
          isSelected={mode === "none" || hasBoxes ? undefined : chosen.ids.has(row.id)}
          check={chosen.checks?.get(row.id)}
          take={keys.take}
          press={press}
          toggle={toggle}
        />
      ))}
    </div>
  );
}
