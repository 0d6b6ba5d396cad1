import { useMemo } from "react";
import { textOf } from "../style/element.ts";
import { currentItem } from "./current.ts";
import { navigationItems } from "./items.ts";
import { useVisited } from "./visited.ts";

/** The entries, and the one that stands for the page that is open: the address bar's, unless an author names another. */
export function useNavigation(items: unknown, current: unknown) {
  const visited = useVisited();
  const entries = useMemo(() => navigationItems(items), [items]);
  const here = textOf(current) || visited;
  return { entries, visited, marked: useMemo(() => currentItem(entries, here), [entries, here]) };
}
