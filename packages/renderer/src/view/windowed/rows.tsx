import { MOST_WINDOW_ROWS } from "@heddle/schema/window";
import type { ClientScope } from "@heddle/state-engine/model";
import type { EachTemplate } from "@heddle/state-engine/program";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { usePage } from "../context.ts";
import { useWindow } from "../useControl.ts";
import { type Seen, wantedRows } from "./place.ts";

/** A row's height before one was measured, CSS pixels. */
const GUESSED_HEIGHT = 40;

interface WindowedRowsProps {
  node: EachTemplate;
  window: NonNullable<EachTemplate["window"]>;
  scope: ClientScope;
  children: ReactNode[];
}

/** Some rows of a long list, with room for those before and after; others are asked for as they come into view. */
export function WindowedRows({ node, window: { event, size }, scope, children }: WindowedRowsProps) {
  const page = usePage();
  const place = useWindow(page, scope, node.each);
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const rowHeight = useRef(GUESSED_HEIGHT);
  const count = children.length;
  const offset = place?.offset ?? 0;
  const total = place?.total ?? count;

  useClientLayoutEffect(() => {
    const height = heightBetween(before.current, after.current);
    if (count > 0 && height > 0) rowHeight.current = height / count;
    // Set here, not as props: the height of what was just drawn is what they follow from.
    setHeight(before.current, offset * rowHeight.current);
    setHeight(after.current, (total - offset - count) * rowHeight.current);
  });

  useEffect(() => {
    const look = () => {
      const seen = seenOf(before.current, offset * rowHeight.current, rowHeight.current);
      const wanted = seen && wantedRows({ offset, count, total }, seen, size);
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

  return (
    <>
      <div ref={before} aria-hidden style={ROOM} />
      {children}
      <div ref={after} aria-hidden style={{ ...ROOM, height: (total - offset - count) * GUESSED_HEIGHT }} />
    </>
  );
}

/** No layout is measured on the server, where React would complain. */
const useClientLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Takes room and nothing else, whatever lays it out. The browser must not hold on to it while rows come and go. */
const ROOM = { flex: "none", gridColumn: "1 / -1", overflowAnchor: "none" } as const;

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
