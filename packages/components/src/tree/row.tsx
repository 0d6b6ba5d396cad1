import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import type { Check } from "./checks.ts";
import { classes } from "./classes.ts";
import type { ItemRow } from "./items.ts";

export interface RowProps {
  row: ItemRow;
  size: unknown;
  /** The tree is so long that rows out of sight are not laid out. */
  isOfMany: boolean;
  isActive: boolean;
  /** Undefined: nothing can be selected. */
  isSelected: boolean | undefined;
  /** Undefined: there are no boxes to tick. */
  check: Check | undefined;
  take(id: string): void;
  press(row: ItemRow, isAdding: boolean): void;
  toggle(row: ItemRow): void;
}

/** How far a level is moved in; on a phone never so far that no room is left for words. */
const indent = (level: number) => `min(${(level - 1) * 1.25}rem, 45%)`;

export function Row({ row, size, isOfMany, isActive, isSelected, check, take, press, toggle }: RowProps) {
  const { item, level, position, siblings, isBranch, isOpen } = row;
  const isWaiting = isOpen && item.isMissing;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its rows
    <div
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isBranch ? isOpen : undefined}
      aria-selected={isSelected}
      aria-checked={check}
      aria-disabled={item.isDisabled || undefined}
      aria-busy={isWaiting || undefined}
      style={{ paddingInlineStart: indent(level) }}
      className={clsx(
        classes.row,
        pick(classes.size, size, "md"),
        isOfMany && classes.ofMany,
        isSelected && classes.selected,
        item.isDisabled && classes.disabled,
      )}
      onFocus={() => take(row.id)}
      onClick={(event) => press(row, event.ctrlKey || event.metaKey)}
    >
      <Opener row={row} isWaiting={isWaiting} toggle={toggle} />
      {check !== undefined && <Box check={check} />}
      {item.icon !== "" && <Glyph name={item.icon} size={16} className={classes.sign} />}
      <span className={classes.label}>{item.label}</span>
    </div>
  );
}

function Opener({ row, isWaiting, toggle }: Pick<RowProps, "row" | "toggle"> & { isWaiting: boolean }) {
  if (!row.isBranch) return <span className={classes.opener} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keyboard opens with the arrow keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={classes.opener}
      onClick={(event) => {
        event.stopPropagation();
        toggle(row);
      }}
    >
      <Glyph
        name={isWaiting ? "loader-circle" : "chevron-right"}
        size={16}
        className={clsx(
          isWaiting ? classes.waiting : classes.chevron,
          !isWaiting && (row.isOpen ? classes.open : classes.closed),
        )}
      />
    </span>
  );
}

function Box({ check }: { check: Check }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(classes.box, check === false ? classes.unticked : classes.ticked)}
    >
      {check !== false && <Glyph name={check === "mixed" ? "minus" : "check"} size={13} />}
    </span>
  );
}
