import { Children, type ReactNode } from "react";

/** Draws each entry of a list that has no identity but its place. */
export function inPlace<Entry>(
  list: readonly Entry[],
  draw: (entry: Entry, index: number) => ReactNode,
): ReactNode {
  return Children.toArray(list.map(draw));
}
