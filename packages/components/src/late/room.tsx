import clsx from "clsx";
import type { CSSProperties } from "react";
import { lateClasses as classes } from "./classes.ts";

export interface RoomProps {
  /** CSS pixels; a class of the author's goes before. */
  height: number;
  className?: unknown;
  id?: unknown;
  "data-node"?: unknown;
  /** It did not come. */
  hasFailed: boolean;
  onRetry: () => void;
}

/** Keeps the room of a component that is on its way. */
export function Room({ height, className, id, "data-node": node, hasFailed, onRetry }: RoomProps) {
  const style = { "--room": `${height}px` } as CSSProperties;
  return (
    <div
      id={textIn(id)}
      data-node={textIn(node)}
      style={style}
      aria-busy={!hasFailed}
      className={clsx(classes.room, hasFailed ? classes.still : classes.coming, textIn(className))}
    >
      {hasFailed && <NotLoaded isWithin onRetry={onRetry} />}
    </div>
  );
}

/** Bindings give these any value. */
function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Says that a part of the page did not come, and has it fetched once more. */
export function NotLoaded({ isWithin, onRetry }: { isWithin: boolean; onRetry: () => void }) {
  return (
    <div role="alert" className={clsx(classes.message, isWithin && classes.within)}>
      This part could not be loaded.
      <button type="button" className={classes.again} onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
