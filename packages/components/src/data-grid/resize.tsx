import clsx from "clsx";
import type { PointerEvent } from "react";
import { classes } from "./classes.ts";
import { allowedWidth, type GridColumn } from "./columns.ts";
import type { Columns } from "./useColumns.ts";

interface ResizeHandleProps {
  column: GridColumn;
  place: number;
  columns: Columns;
  className?: string | undefined;
}

/** At a heading's end: drawn, it makes the column wider or narrower; a double press makes it as it was. */
export function ResizeHandle({ column, place, columns, className }: ResizeHandleProps) {
  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const heading = event.currentTarget.parentElement!;
    const grid = heading.closest<HTMLElement>("[role=grid]")!;
    const isRtl = getComputedStyle(heading).direction === "rtl";
    const [from, before] = [event.clientX, heading.getBoundingClientRect().width];
    const tracks = grid.style.getPropertyValue("--grid-columns");
    let width = before;
    event.currentTarget.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      width = allowedWidth(column, before + (moved.clientX - from) * (isRtl ? -1 : 1));
      // Straight into the grid's variable: no row is drawn for a drag.
      grid.style.setProperty("--grid-columns", withTrack(tracks, place, width));
    };
    const handle = event.currentTarget;
    const end = () => {
      handle.removeEventListener("pointermove", move);
      if (width === before) grid.style.setProperty("--grid-columns", tracks);
      else columns.change({ widths: { ...columns.state.widths, [column.key]: width } });
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end, { once: true });
  };
  const reset = () => {
    const { [column.key]: _, ...widths } = columns.state.widths;
    columns.change({ widths });
  };
  return (
    <span
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={start}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={reset}
      className={clsx(classes.handle, className)}
    />
  );
}

/** Tracks with another width for one of them. They hold no spaces but those between them. */
function withTrack(tracks: string, place: number, width: number): string {
  return tracks
    .split(" ")
    .map((track, index) => (index === place - 1 ? `${width}px` : track))
    .join(" ");
}
