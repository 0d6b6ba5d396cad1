import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import type { GridColumn } from "./columns.ts";
import type { RowActs } from "./grid-context.ts";
import type { Writing } from "./values.ts";
import { filled } from "./words.ts";

interface CellEditorProps {
  column: GridColumn;
  value: unknown;
  /** What opened it stands in it in place of the value. */
  typed: string | null;
  writing: Writing;
  acts: RowActs;
}

/** Over its cell: Enter and Tab keep what was entered, Escape does not, and leaving it keeps it. */
export function CellEditor({ column, value, typed, writing, acts }: CellEditorProps) {
  const [text, setText] = useState(typed ?? textOf(value));
  const isDone = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What is there is chosen, so that typing replaces it; what was typed to open it is not.
    if (typed === null) field.current?.select();
  }, [typed]);
  const read = entryOf(text, column);
  const label = filled(writing.words.edit, { column: column.label });
  const end = (step: Parameters<RowActs["endEdit"]>[1], entry = read) => {
    if (isDone.current || !entry) return;
    isDone.current = true;
    acts.endEdit(entry.value, step);
  };
  const cancel = () => {
    isDone.current = true;
    acts.cancelEdit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys that write belong to the field, not to the grid.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter") end("down");
    else if (event.key === "Tab") end(event.shiftKey ? "back" : "next");
    else return;
    event.preventDefault();
  };
  const onBlur = () => (read ? end("stay") : cancel());
  const shared = {
    "aria-label": label,
    // The person asked for the field by a key or a double click.
    autoFocus: true,
    className: classes.cells.editor,
    onKeyDown,
    onBlur,
    onDoubleClick: (event: { stopPropagation(): void }) => event.stopPropagation(),
  };
  if (column.options.length > 0)
    return (
      <select
        {...shared}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          end("stay", { value: event.currentTarget.value });
        }}
      >
        {!column.options.some((option) => option.value === text) && <option value={text}>{text}</option>}
        {column.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...shared}
      type={column.type === "date" ? "date" : "text"}
      inputMode={isNumber(column) ? "decimal" : undefined}
      value={column.type === "date" ? text.slice(0, 10) : text}
      aria-invalid={read === null ? true : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      ref={field}
    />
  );
}

function isNumber({ type }: GridColumn): boolean {
  return type === "number" || type === "progress";
}

/** What was entered as the column's type; null = it is none. An emptied cell is null, of a text the empty text. */
export function entryOf(text: string, column: GridColumn): { value: unknown } | null {
  if (isNumber(column)) {
    const plain = text.trim().replaceAll(/[\s\u00a0\u202f']/g, "");
    if (plain === "") return { value: null };
    const number = Number(
      /^[^.]*,\d{1,2}$/.test(plain) ? plain.replace(",", ".") : plain.replaceAll(",", ""),
    );
    return Number.isFinite(number) ? { value: number } : null;
  }
  if (column.type === "date") return { value: text === "" ? null : text };
  return { value: text };
}
