import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { findTyped, type TreeRow, treeStep } from "./rows.ts";

/** Time after which what is typed is a new word, ms. */
const WORD_ENDS = 700;

export interface TreeKeysOptions {
  rows: readonly TreeRow[];
  /** Row that the Tab key enters first, while none had the focus. */
  entry: number;
  setOpen(ids: readonly string[], isOpen: boolean): void;
  /** Keys of the component's own, before those of all trees; true = taken. */
  ownKey?(event: KeyboardEvent, at: number): boolean;
  /** Arrow keys with Shift went on to a row. */
  extendTo?(index: number): void;
}

export interface TreeKeys {
  root: RefObject<HTMLDivElement | null>;
  /** The one row that the Tab key reaches. */
  active: number;
  onKeyDown(event: KeyboardEvent): void;
  /** For the focus event of a row. */
  take(id: string): void;
}

/** The keyboard of a tree: one row takes the focus, arrows move it, open and close; letters find. */
export function useTreeKeys({ rows, entry, setOpen, ownKey, extendTo }: TreeKeysOptions): TreeKeys {
  const root = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = useRef({ word: "", at: 0 });
  const found = rows.findIndex(({ id }) => id === activeId);
  const active = found < 0 ? Math.max(0, entry) : found;

  const focusRow = (index: number) =>
    root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons within a row have keys of their own.
    const isOnRow = (event.target as HTMLElement).getAttribute("role") === "treeitem";
    if (!isOnRow || rows.length === 0) return;
    if (ownKey?.(event, active)) return event.preventDefault();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = treeStep(rows, active, event.key, isRightToLeft);
    if (step === null) return find(event);
    event.preventDefault();
    if (step.kind === "go") {
      focusRow(step.to);
      if (event.shiftKey && step.to !== active) extendTo?.(step.to);
    } else if (step.ids.length > 0) setOpen(step.ids, step.kind === "open");
  };

  const find = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.key === " ") return;
    const isNew = event.timeStamp - typed.current.at > WORD_ENDS;
    const word = (isNew ? "" : typed.current.word) + event.key;
    typed.current = { word, at: event.timeStamp };
    const index = findTyped(rows, active, word);
    if (index !== null) focusRow(index);
    event.preventDefault();
  };

  return { root, active, onKeyDown, take: setActiveId };
}
