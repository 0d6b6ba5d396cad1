/** What keys do in a grid besides leading from cell to cell. */

import type { ClipboardEvent, FocusEvent, KeyboardEvent } from "react";
import { textOf } from "../style/element.ts";
import { allowedWidth } from "./columns.ts";
import type { Grid } from "./grid-context.ts";
import { isTyping } from "./keyboard.ts";
import type { LaidColumn } from "./layout.ts";
import { nextSort } from "./useAsked.ts";
import type { Keyboard } from "./useKeyboard.ts";
import type { GridRow, RecordRow } from "./useRows.ts";
import { cellText } from "./values.ts";

/** What stands in cells to be used. */
const PARTS = "button,a,input,select,textarea";

/** Fields of the app in custom cells: what is typed in them is theirs. */
const TYPED_INTO = "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]";

type Key = KeyboardEvent<HTMLElement>;

/** @param rowAt the row of a number, from 2; null = it is not here */
export function gridKeys(grid: Grid, keyboard: Keyboard, rowAt: (row: number) => GridRow | null) {
  const { active } = keyboard;
  const laid = grid.layout.columns[active.column - 1];

  const onKeyDown = (event: Key) => {
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>("[role=gridcell],[role=columnheader]");
    const isWithin = cell !== null && cell !== target;
    if (isWithin && event.key !== "Escape" && target.matches(TYPED_INTO)) return;
    if (isWithin && moveWithin(event, cell, target)) return;
    if (isWithin && (event.key === "Enter" || event.key === " ")) return;
    const row = rowAt(active.row);
    const isDone =
      active.row === 1
        ? laid && headKey(event, laid)
        : row?.kind === "group"
          ? groupKey(event, row.id)
          : row && laid && cellKey(event, row, laid);
    if (isDone) event.preventDefault();
    else keyboard.move(event);
  };

  /** Escape leads out of what stands in a cell, and arrows along its buttons. */
  const moveWithin = (event: Key, cell: HTMLElement, target: HTMLElement): boolean => {
    if (event.key === "Escape") {
      cell.focus();
      return true;
    }
    const parts = [...cell.querySelectorAll<HTMLElement>(PARTS)];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : parts[parts.indexOf(target) + step];
    next?.focus();
    return next !== undefined;
  };

  const headKey = (event: Key, { column }: LaidColumn): boolean => {
    const heading = keyboard.element(active);
    if (event.altKey && event.key === "ArrowDown") return press(heading, "[data-menu]");
    if (event.key === "Enter" || event.key === " ") {
      if (!column) return press(heading, "input");
      if (column.isSortable) grid.ask({ sort: nextSort(grid.question.sort, column.key, event.shiftKey) });
      return true;
    }
    const step = { ArrowRight: 16, ArrowLeft: -16 }[event.key];
    if (!event.shiftKey || step === undefined || !column || !heading) return false;
    const forward = getComputedStyle(heading).direction === "rtl" ? -step : step;
    const width = allowedWidth(column, heading.getBoundingClientRect().width + forward);
    grid.columns.change({ widths: { ...grid.columns.state.widths, [column.key]: width } });
    return true;
  };

  const groupKey = (event: Key, id: string): boolean => {
    if (event.key !== "Enter" && event.key !== " ") return false;
    grid.acts.toggleGroup(id);
    return true;
  };

  const cellKey = (event: Key, row: RecordRow, { kind, column }: LaidColumn): boolean => {
    const isControl = event.ctrlKey || event.metaKey;
    const { selection, acts } = grid;
    if (isControl && event.key.toLowerCase() === "a" && selection.kind === "multiple") {
      selection.toggleAll();
      return true;
    }
    if (
      event.key === " " &&
      selection.kind !== "none" &&
      (kind === "select" || event.shiftKey || kind === "data")
    ) {
      if (column?.type === "boolean" && column.isEditable && !event.shiftKey)
        return press(keyboard.element(active), "input");
      acts.select(row, event.shiftKey);
      return true;
    }
    const isEditable = column?.isEditable && column.type !== "boolean";
    if (isEditable && (event.key === "Enter" || event.key === "F2")) acts.beginEdit(row, column, null);
    else if (isEditable && (event.key === "Delete" || event.key === "Backspace"))
      grid.editing.change(row, column, column.type === "text" ? "" : null);
    else if (isEditable && isTyping({ key: event.key, isControl }, event.altKey))
      acts.beginEdit(row, column, event.key);
    else if (event.key === "Enter" || event.key === " ") return enter(row, kind);
    else return false;
    return true;
  };

  /** Uses what stands in the cell; where several things do, leads to the first. */
  const enter = (row: RecordRow, kind: LaidColumn["kind"]): boolean => {
    const parts = keyboard.element(active)?.querySelectorAll<HTMLElement>(PARTS) ?? [];
    if (parts.length > 1 || parts[0]?.matches(TYPED_INTO)) parts[0]!.focus();
    else if (parts.length === 1) parts[0]!.click();
    else if (kind === "data") grid.acts.press(row);
    return true;
  };

  /** @param base rows of the pages before */
  const onFocus = (event: FocusEvent<HTMLElement>, base: number) => {
    const cell = (event.target as Element).closest("[aria-colindex]");
    const line = cell?.closest("[aria-rowindex]");
    if (!cell || !line) return;
    const index = Number(line.getAttribute("aria-rowindex"));
    const row = index === 1 ? 1 : index - base;
    keyboard.arrived({ row, column: Number(cell.getAttribute("aria-colindex")) });
  };

  /** The chosen rows, or the cell, as a spreadsheet takes them. */
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if ((event.target as Element).closest("input,select") || !getSelection()?.isCollapsed) return;
    const row = rowAt(active.row);
    const chosen = grid.rows.matching.filter(({ key }) => grid.selection.keys.has(key));
    const columns = grid.layout.columns.flatMap(({ column }) => column ?? []);
    const text =
      chosen.length > 0
        ? chosen
            .map(({ record }) =>
              columns.map((column) => plain(cellText(record[column.key], column, grid.writing))).join("\t"),
            )
            .join("\n")
        : row?.kind === "row" && laid?.column
          ? cellText(row.record[laid.column.key], laid.column, grid.writing)
          : "";
    if (text === "") return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };

  return { onKeyDown, onFocus, onCopy };
}

function press(element: HTMLElement | null, selector: string): boolean {
  element?.querySelector<HTMLElement>(selector)?.click();
  return true;
}

function plain(text: string): string {
  return textOf(text).replaceAll(/[\t\r\n]+/g, " ");
}
