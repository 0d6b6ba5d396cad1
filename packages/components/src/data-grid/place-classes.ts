import { classes } from "./classes.ts";
import type { LaidColumn } from "./layout.ts";

/** Where a cell stands: beside an edge that it sticks to, and in a narrow grid in which of the two lines. */
export function placeClasses({ kind, pinned, isEdge, narrow }: LaidColumn, isFolding: boolean) {
  return [
    pinned && classes.pinned[pinned],
    pinned && isEdge && classes.edge[pinned],
    isFolding && narrowClass(kind, narrow),
  ];
}

function narrowClass(kind: LaidColumn["kind"], narrow: LaidColumn["narrow"]) {
  const { folding } = classes;
  if (kind !== "data") return folding.own[kind];
  return narrow ? folding.places[narrow] : folding.gone;
}
