/** Where the rows of a long list stand, the room before and after them, and asking for others as they come into view. */

import { MOST_WINDOW_ROWS } from "@heddle/schema/window";
import type { ClientScope } from "@heddle/state-engine/model";
import type { EachTemplate } from "@heddle/state-engine/program";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePage } from "../context.ts";
import { useWindow } from "../useControl.ts";
import { isCovered, type Seen, wantedRows } from "./place.ts";

/** A row's height before one was measured, CSS pixels. */
const GUESSED_HEIGHT = 40;

export interface WindowRoom {
  /** Place of the first mounted row, from 0. */
  offset: number;
  /** Rows of the whole list. */
  total: number;
  /** Rows that are seen are not mounted yet. */
  isWaiting: boolean;
  /** Take the elements before and after the rows, and give them their heights. */
  before: (element: HTMLElement | null) => void;
  after: (element: HTMLElement | null) => void;
  /** Height of the room after the rows until rows were measured, CSS pixels. */
  guessedRoom: number;
}

/** Of the list `each` in a scope, of which `count` rows are mounted. */
export function useWindowRoom(
  each: number,
  { event, size }: NonNullable<EachTemplate["window"]>,
  scope: ClientScope,
  count: number,
): WindowRoom {
  const page = usePage();
  const place = useWindow(page, scope, each);
  const before = useRef<HTMLElement>(null);
  const after = useRef<HTMLElement>(null);
  const rowHeight = useRef(GUESSED_HEIGHT);
  const [isWaiting, setWaiting] = useState(false);
  const offset = place?.offset ?? 0;
  const total = place?.total ?? count;

  useLayoutEffect(() => {
    const height = heightBetween(before.current, after.current);
    if (count > 0 && height > 0) rowHeight.current = height / count;
    // Set here, not as props: the height of what was just drawn is what they follow from.
    setHeight(before.current, offset * rowHeight.current);
    setHeight(after.current, (total - offset - count) * rowHeight.current);
  });

  useEffect(() => {
    const look = () => {
      const seen = seenOf(before.current, offset * rowHeight.current, rowHeight.current);
      const mounted = { offset, count, total };
      const wanted = seen && wantedRows(mounted, seen, size);
      setWaiting(seen !== null && !isCovered(mounted, seen));
      if (wanted)
        page.edit(scope, event, undefined, [wanted.offset, Math.min(wanted.count, MOST_WINDOW_ROWS)]);
    };
    let frame = 0;
    const soon = () => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          look();
        });
    };
    look();
    // Captured: whatever scrolls around the list is heard, and nothing has to be looked for.
    document.addEventListener("scroll", soon, { capture: true, passive: true });
    globalThis.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", soon, { capture: true });
      globalThis.removeEventListener("resize", soon);
    };
  }, [page, scope, event, size, offset, count, total]);

  return {
    offset,
    total,
    isWaiting,
    before: useCallback((element: HTMLElement | null) => {
      before.current = element;
    }, []),
    after: useCallback((element: HTMLElement | null) => {
      after.current = element;
    }, []),
    guessedRoom: (total - offset - count) * GUESSED_HEIGHT,
  };
}

function heightBetween(before: Element | null, after: Element | null): number {
  if (!before || !after) return 0;
  return after.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
}

function setHeight(element: HTMLElement | null, height: number): void {
  if (element) element.style.height = `${Math.max(0, height)}px`;
}

/** What of the list is seen: within the window and everything around it that scrolls. */
function seenOf(before: Element | null, room: number, rowHeight: number): Seen | null {
  if (!before) return null;
  const listTop = before.getBoundingClientRect().bottom - room;
  let top = 0;
  let bottom = document.documentElement.clientHeight;
  for (let around = before.parentElement; around; around = around.parentElement) {
    if (!/auto|scroll|hidden/.test(getComputedStyle(around).overflowY)) continue;
    if (around === document.documentElement || around === document.body) continue;
    const box = around.getBoundingClientRect();
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return { top: top - listTop, bottom: bottom - listTop, rowHeight };
}
