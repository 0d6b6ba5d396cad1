import { classes } from "./classes.ts";
import type { LaidColumn } from "./layout.ts";

/**
 * Where a cell stands: beside an edge that it sticks to, and in a narrow grid in which of the two lines.
 * @param isAfterBlank the cell that it stands behind there has nothing in it, so that there is nothing to part it from
 */
export function placeClasses(laid: LaidColumn, isFolding: boolean, isAfterBlank = false) {
  const { pinned, isEdge } = laid;
  return [
    pinned && classes.pinned[pinned],
    pinned && isEdge && classes.edge[pinned],
    isFolding && narrowClasses(laid, isAfterBlank),
  ];
}

function narrowClasses({ kind, narrow, narrowAfter }: LaidColumn, isAfterBlank: boolean) {
  const { folding } = classes;
  if (kind !== "data") return folding.own[kind];
  if (!narrow) return folding.gone;
  if (narrowAfter === null) return [folding.looks[narrow], folding.places[narrow]];
  return [folding.looks[narrow], folding.second[narrow], !isAfterBlank && folding.parted];
}
