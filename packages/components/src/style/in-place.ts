import { createElement, Fragment, type ReactNode } from "react";

/** Draws each entry of a list that has no identity but its place. */
export function inPlace<Entry>(
  list: readonly Entry[],
  draw: (entry: Entry, index: number) => ReactNode,
): ReactNode[] {
  return list.map((entry, index) => createElement(Fragment, { key: index }, draw(entry, index)));
}
