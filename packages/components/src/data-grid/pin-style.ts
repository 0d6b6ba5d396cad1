import type { CSSProperties } from "react";
import type { LaidColumn } from "./layout.ts";

/** Where a pinned cell sticks: beside those before it, whose widths are variables of the grid. */
export function pinStyle({ pinned, place }: LaidColumn): CSSProperties | undefined {
  return pinned ? ({ "--pin": `var(--pin-${place})` } as CSSProperties) : undefined;
}
