import clsx from "clsx";
import { type MouseEvent, memo, type ReactNode, useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { OnlyRowContext } from "../style/only-row.ts";
import { CellContent, isEmptyCell } from "./cells.tsx";
import { classes } from "./classes.ts";
import type { GridColumn, GridRecord } from "./columns.ts";
import { CellEditor } from "./editor.tsx";
import type { GridSize, RowAction, RowActs } from "./grid-context.ts";
import type { KeyedRow, RowKey } from "./keys.ts";
import { type LaidColumn, type Layout, MOST_BUTTONS } from "./layout.ts";
import { pinStyle } from "./pin-style.ts";
import { placeClasses } from "./place-classes.ts";
import { Menu } from "./popover.tsx";
import type { OpenCell, RowEntries } from "./useEditing.ts";
import type { SelectionKind } from "./useSelection.ts";
import type { Writing } from "./values.ts";

/** Of a row, all that its look follows from: a row is drawn anew when one of these changes, and for nothing else. */
export interface RowViewProps {
  id: string;
  rowKey: RowKey;
  place: number;
  record: GridRecord;
  /** From 1, with the headings, as assistive technology counts. */
  rowIndex: number;
  layout: Layout;
  writing: Writing;
  size: GridSize;
  acts: RowActs;
  actions: readonly RowAction[];
  selection: SelectionKind;
  isChosen: boolean;
  isDetailOpen: boolean;
  isPressable: boolean;
  /** What the app puts into custom cells. */
  cell: ReactNode;
  /** The cell with the grid's place in the tab order; 0 = none of this row. */
  active: number;
  open: OpenCell | null;
  entries: RowEntries | null;
}

/** Entries are made anew on each drawing; what they say decides. */
export const RowView = memo(DrawnRow, (one, other) =>
  (Object.keys(one) as (keyof RowViewProps)[]).every((name) =>
    name === "entries"
      ? JSON.stringify(one.entries) === JSON.stringify(other.entries)
      : Object.is(one[name], other[name]),
  ),
);

function DrawnRow(props: RowViewProps) {
  const { id, rowKey, place, record, rowIndex, layout, size, acts, selection, isChosen, isPressable } = props;
  const row: KeyedRow = { id, key: rowKey, place, record };
  const press = (event: MouseEvent<HTMLElement>) => {
    const isOfCell = (event.target as Element).closest("a,button,input,select,[popover]");
    if (!isOfCell) acts.press(row);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same, for whichever cell has the keyboard
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selection === "none" ? undefined : isChosen}
      data-row={id}
      onClick={isPressable ? press : undefined}
      className={clsx(
        classes.row,
        classes.columns,
        classes.height[size],
        isChosen ? classes.chosen : classes.plain,
        isPressable && classes.pressable,
        layout.isFolding && [classes.folding.columns, classes.folding.row],
      )}
    >
      {layout.columns.map((laid) =>
        laid.column ? (
          <DataCell key={laid.id} {...props} row={row} laid={laid} column={laid.column} />
        ) : (
          <OwnCell key={laid.id} {...props} row={row} laid={laid} />
        ),
      )}
    </div>
  );
}

interface CellProps extends RowViewProps {
  row: KeyedRow;
  laid: LaidColumn;
}

function DataCell({ row, laid, column, ...props }: CellProps & { column: GridColumn }) {
  const { record, writing, acts, active, open, entries } = props;
  const isOpen = open?.column === column.key;
  const shown = entries ? { ...record, ...entries.values } : record;
  const isToggle = column.type === "boolean" && column.isEditable;
  const begin = () => column.isEditable && !isToggle && acts.beginEdit(row, column, null);
  return (
    <div
      role="gridcell"
      aria-colindex={laid.place}
      aria-readonly={column.isEditable ? undefined : true}
      data-column={column.key}
      tabIndex={active === laid.place ? 0 : -1}
      onDoubleClick={begin}
      className={clsx(
        classes.cell,
        classes.align[column.align],
        column.type === "number" && classes.numbers,
        entries?.unsaved.includes(column.key) && classes.cells.changed,
        ...placeClasses(
          laid,
          props.layout.isFolding,
          laid.narrowAfter !== null && isEmptyCell(laid.narrowAfter, shown),
        ),
      )}
      style={pinStyle(laid)}
    >
      {isOpen ? (
        <CellEditor value={shown[column.key]} typed={open.typed} {...{ column, writing, acts }} />
      ) : column.type === "custom" ? (
        <OnlyRowContext value={row.place}>{props.cell}</OnlyRowContext>
      ) : (
        <CellContent
          column={column}
          record={shown}
          writing={writing}
          onButton={() => acts.button(row, column)}
          onToggle={isToggle ? (value) => acts.toggle(row, column, value) : undefined}
        />
      )}
    </div>
  );
}

/** Of the grid's own columns: the box that takes the row into the selection, the sign that opens it, its buttons. */
function OwnCell({ row, laid, ...props }: CellProps) {
  const { active, isChosen, isDetailOpen, selection, writing, acts } = props;
  const { words } = writing;
  const contents: Partial<Record<LaidColumn["kind"], ReactNode>> = {
    select: (
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={words.selectRow}
        checked={isChosen}
        onChange={(event) => acts.select(row, (event.nativeEvent as globalThis.MouseEvent).shiftKey === true)}
        className={classes.checkbox}
        data-selection={selection}
      />
    ),
    expand: (
      <button
        type="button"
        tabIndex={-1}
        aria-label={isDetailOpen ? words.closeRow : words.openRow}
        aria-expanded={isDetailOpen}
        onClick={() => acts.toggleDetail(row)}
        className={classes.iconButton}
      >
        <Glyph
          name="chevron-right"
          size={16}
          className={clsx(classes.chevron, isDetailOpen && classes.open)}
        />
      </button>
    ),
    actions: <Actions {...{ row, acts, writing }} actions={props.actions} />,
  };
  return (
    <div
      role="gridcell"
      aria-colindex={laid.place}
      tabIndex={active === laid.place ? 0 : -1}
      className={clsx(
        laid.kind === "actions" ? classes.ownActions : classes.own,
        ...placeClasses(laid, props.layout.isFolding),
      )}
      style={pinStyle(laid)}
    >
      {contents[laid.kind]}
    </div>
  );
}

interface ActionsProps {
  row: KeyedRow;
  acts: RowActs;
  actions: readonly RowAction[];
  writing: Writing;
}

function Actions({ row, acts, actions, writing }: ActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  if (actions.length <= MOST_BUTTONS)
    return actions.map((action) => (
      <button
        key={action.key}
        type="button"
        tabIndex={-1}
        aria-label={action.label}
        title={action.label}
        onClick={() => acts.action(row, action)}
        className={clsx(classes.iconButton, classes.quiet, action.isDanger && classes.danger)}
      >
        <Glyph name={action.icon} size={16} />
      </button>
    ));
  return (
    <>
      <button
        ref={more}
        type="button"
        tabIndex={-1}
        aria-label={writing.words.actions}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={clsx(classes.iconButton, classes.quiet)}
      >
        <Glyph name="ellipsis" size={16} />
      </button>
      {isOpen && (
        <Menu
          anchor={more}
          label={writing.words.actions}
          onClose={() => setOpen(false)}
          items={actions.map((action) => ({
            id: action.key,
            label: action.label,
            icon: action.icon,
            isDanger: action.isDanger,
            onPress: () => acts.action(row, action),
          }))}
        />
      )}
    </>
  );
}
