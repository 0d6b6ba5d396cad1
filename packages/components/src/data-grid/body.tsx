/** The rows: all of a page, those of a long list that are in sight, or those that the server has sent. */

import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type ReactNode, type RefObject, useLayoutEffect } from "react";
import type { LongList } from "../table/long-list.ts";
import { classes } from "./classes.ts";
import { type GridSize, ROW_HEIGHT } from "./grid-context.ts";

export interface BodyProps {
  /** How many things stand below each other: rows, groups, details of rows. */
  count: number;
  size: GridSize;
  keyOf: (index: number) => string | number;
  /** A thing whose height is not a row's is measured. */
  isMeasured: (index: number) => boolean;
  draw: (index: number) => ReactNode;
  /** Called when rows were drawn, whyever. */
  onDrawn: () => void;
}

export function PlainBody({ count, draw, onDrawn }: BodyProps) {
  useLayoutEffect(onDrawn);
  return (
    <div role="rowgroup" className={classes.whole}>
      {Array.from({ length: count }, (_, index) => draw(index))}
    </div>
  );
}

interface ScrolledBodyProps extends BodyProps {
  scroller: RefObject<HTMLElement | null>;
}

/** Height of what is drawn before anything was measured: on the server, and first in the browser. CSS pixels. */
const GUESSED_HEIGHT = 640;
const BEYOND = 8;

/** Of many rows in the browser, those in sight and some around them. */
export function ScrolledBody({ count, size, keyOf, isMeasured, draw, onDrawn, scroller }: ScrolledBodyProps) {
  useLayoutEffect(onDrawn);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isMeasured(index) ? ROW_HEIGHT[size] * 4 : ROW_HEIGHT[size]),
    getItemKey: keyOf,
    overscan: BEYOND,
    initialRect: { width: 0, height: GUESSED_HEIGHT },
  });
  // Rows of another height stand at other places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `size` says how high they are
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return (
    <>
      <Room height={first?.start ?? 0} />
      <div role="rowgroup" className={classes.body}>
        {items.map((item) =>
          isMeasured(item.index) ? (
            <div key={item.key} role="presentation" data-index={item.index} ref={virtualizer.measureElement}>
              {draw(item.index)}
            </div>
          ) : (
            draw(item.index)
          ),
        )}
      </div>
      <Room height={virtualizer.getTotalSize() - (last?.end ?? 0)} />
    </>
  );
}

function Room({ height }: { height: number }) {
  return <div role="presentation" aria-hidden className={classes.room} style={{ height }} />;
}

interface WindowBodyProps extends BodyProps {
  longList: LongList;
}

/** Of a list of the server, the rows that came; the rooms before and after them are measured and asked for by the page. */
export function WindowBody({ count, size, draw, onDrawn, longList }: WindowBodyProps) {
  useLayoutEffect(onDrawn);
  const room = clsx(classes.room, longList.isWaiting && classes.waiting[size]);
  return (
    <>
      <div ref={longList.before} role="presentation" aria-hidden className={room} />
      <div role="rowgroup" className={classes.body}>
        {Array.from({ length: count }, (_, index) => draw(index))}
      </div>
      <div
        ref={longList.after}
        role="presentation"
        aria-hidden
        className={room}
        style={{ height: longList.guessedRoom }}
      />
    </>
  );
}
