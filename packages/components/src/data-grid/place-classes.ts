import { classes } from "./classes.ts";
import type { LaidColumn } from "./layout.ts";

/** Where a cell stands: beside an edge that it sticks to, and in a narrow grid in which of the two lines. */
export function placeClasses(laid: LaidColumn, isFolding: boolean) {
  const { pinned, isEdge } = laid;
  return [
    pinned && classes.pinned[pinned],
    pinned && isEdge && classes.edge[pinned],
    isFolding && narrowClasses(laid),
  ];
}

function narrowClasses({ kind, narrow, isNarrowSecond }: LaidColumn) {
  const { folding } = classes;
  if (kind !== "data") return folding.own[kind];
  if (!narrow) return folding.gone;
  return [folding.looks[narrow], isNarrowSecond ? folding.second[narrow] : folding.places[narrow]];
}
