import clsx from "clsx";
import { type DragEvent, type MouseEvent, useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import { movedOrder } from "./column-state.ts";
import type { GridColumn } from "./columns.ts";
import type { Grid } from "./grid-context.ts";
import { headMenu } from "./head-menu.ts";
import type { LaidColumn } from "./layout.ts";
import { pinStyle } from "./pin-style.ts";
import { placeClasses } from "./place-classes.ts";
import { Menu } from "./popover.tsx";
import { ResizeHandle } from "./resize.tsx";
import { nextSort } from "./useAsked.ts";
import { filled } from "./words.ts";

interface HeadProps {
  grid: Grid;
  /** The heading with the grid's place in the tab order, from 1; 0 = none of them. */
  active: number;
}

/** The headings, in sight while the rows scroll. */
export function Head({ grid, active }: HeadProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  return (
    <div role="rowgroup" className={clsx(classes.head, classes.headGroup)}>
      <div
        role="row"
        aria-rowindex={1}
        className={clsx(
          classes.columns,
          classes.headRow,
          grid.layout.isFolding && [classes.folding.columns, classes.folding.row],
        )}
      >
        {grid.layout.columns.map((laid) =>
          laid.column ? (
            <Heading
              key={laid.id}
              {...{ grid, laid, dragged, setDragged }}
              column={laid.column}
              isActive={active === laid.place}
            />
          ) : (
            <OwnHeading key={laid.id} grid={grid} laid={laid} isActive={active === laid.place} />
          ),
        )}
      </div>
    </div>
  );
}

interface OwnHeadingProps {
  grid: Grid;
  laid: LaidColumn;
  isActive: boolean;
}

/** Of the grid's own columns: the box that selects all rows, or nothing but a name. */
function OwnHeading({ grid, laid, isActive }: OwnHeadingProps) {
  const { selection, rows, writing } = grid;
  const { words } = writing;
  const isAll = rows.matching.length > 0 && rows.matching.every(({ key }) => selection.keys.has(key));
  const isBox = laid.kind === "select" && selection.kind === "multiple" && grid.isLocal;
  const names = { select: words.selectRow, expand: words.openRow, actions: words.actions, data: "" };
  return (
    <div
      role="columnheader"
      aria-colindex={laid.place}
      aria-label={isBox ? undefined : names[laid.kind]}
      tabIndex={isActive ? 0 : -1}
      className={clsx(classes.own, ...placeClasses(laid, grid.layout.isFolding))}
      style={pinStyle(laid)}
    >
      {isBox && (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.selectAll}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = !isAll && selection.keys.size > 0;
          }}
          onChange={() => selection.toggleAll()}
          className={classes.checkbox}
        />
      )}
    </div>
  );
}

interface HeadingProps extends OwnHeadingProps {
  column: GridColumn;
  dragged: string | null;
  setDragged: (key: string | null) => void;
}

const DIRECTION = { up: "ascending", down: "descending" } as const;

function Heading({ grid, laid, column, isActive, dragged, setDragged }: HeadingProps) {
  const { question, ask, columns, writing } = grid;
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState<"before" | "after" | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const sortPlace = question.sort.findIndex((one) => one.column === column.key);
  const sorted = sortPlace < 0 ? null : question.sort[sortPlace]!.descending ? "down" : "up";
  const sort = (event: MouseEvent) => {
    if (column.isSortable) ask({ sort: nextSort(question.sort, column.key, event.shiftKey) });
  };
  const over = (event: DragEvent<HTMLElement>) => {
    if (dragged === null || dragged === column.key) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const isLate = event.clientX > box.left + box.width / 2;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    setSide(isLate === isRtl ? "before" : "after");
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    if (dragged !== null && side) columns.change(dropped(grid, dragged, column, side));
    setSide(null);
    setDragged(null);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same, for whichever heading has the keyboard
    <div
      role="columnheader"
      aria-colindex={laid.place}
      aria-sort={sorted ? DIRECTION[sorted] : column.isSortable ? "none" : undefined}
      tabIndex={isActive ? 0 : -1}
      data-column={column.key}
      draggable
      onClick={sort}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", column.label);
        setDragged(column.key);
      }}
      onDragEnd={() => setDragged(null)}
      onDragOver={over}
      onDragLeave={() => setSide(null)}
      onDrop={drop}
      className={clsx(
        classes.heading,
        classes.headingAlign[column.align],
        column.isSortable && classes.sortable,
        sorted && classes.sorted,
        side === "before" && classes.dropBefore,
        side === "after" && classes.dropAfter,
        ...placeClasses(laid, grid.layout.isFolding),
      )}
      style={pinStyle(laid)}
    >
      <span className={classes.headingText}>{column.label}</span>
      {sorted && (
        <Glyph name={sorted === "up" ? "arrow-up" : "arrow-down"} size={14} className={classes.sign} />
      )}
      {sorted && question.sort.length > 1 && <span className={classes.sortPlace}>{sortPlace + 1}</span>}
      <button
        ref={more}
        type="button"
        tabIndex={-1}
        data-menu
        aria-label={filled(writing.words.columnMenu, { column: column.label })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={clsx(classes.more, grid.layout.isFolding && classes.folding.gone)}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!isOpen);
        }}
      >
        <Glyph name="ellipsis-vertical" size={14} />
      </button>
      {isOpen && (
        <Menu
          anchor={more}
          label={column.label}
          items={headMenu(grid, column, sorted)}
          onClose={() => setOpen(false)}
        />
      )}
      <ResizeHandle
        column={column}
        place={laid.place}
        columns={columns}
        className={grid.layout.isFolding ? classes.folding.gone : undefined}
      />
    </div>
  );
}

/** A column that is dropped beside another is pinned as that one is. */
function dropped({ columns }: Grid, moved: string, target: GridColumn, side: "before" | "after") {
  const order = movedOrder(columns.all, moved, target.key, side);
  return { order, pinned: { ...columns.state.pinned, [moved]: target.pinned ?? ("none" as const) } };
}
