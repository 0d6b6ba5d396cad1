import type { TreeItem } from "./items.ts";

export type Check = boolean | "mixed";

/**
 * What is ticked where ticks reach downwards: an end of the tree by its id, a branch when all that it has is. A branch that is chosen by its own
 * id while its children are not there yet is ticked too.
 */
export function checksOf(
  items: readonly TreeItem[],
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, Check> {
  const checks = new Map<string, Check>();
  const read = (item: TreeItem): Check => {
    const below = item.children.map(read);
    const check = below.length === 0 ? chosen.has(item.id) : together(below);
    checks.set(item.id, check);
    return check;
  };
  items.forEach(read);
  return checks;
}

function together(checks: readonly Check[]): Check {
  if (checks.every((check) => check === true)) return true;
  return checks.every((check) => check === false) ? false : "mixed";
}

/** The ids that are ticked after a press on an item: it and all below it that can be ticked, or none of them. In the order of the tree. */
export function toggledChecks(
  items: readonly TreeItem[],
  pressed: string,
  chosen: ReadonlySet<string>,
): string[] {
  const before = checksOf(items, chosen);
  const ends = new Set<string>();
  const item = find(items, pressed);
  const changing = item === null ? [] : endsOf(item).filter(({ isDisabled }) => !isDisabled);
  // What is partly ticked becomes ticked; when all that can be is, it is emptied.
  const isOn = !changing.every(({ id }) => before.get(id) === true);
  for (const [id, check] of before) if (check === true) ends.add(id);
  for (const { id } of changing) {
    if (isOn) ends.add(id);
    else ends.delete(id);
  }
  return checkedIds(items, checksOf(items, ends));
}

function checkedIds(items: readonly TreeItem[], checks: ReadonlyMap<string, Check>): string[] {
  return items.flatMap(({ id, children }) => [
    ...(checks.get(id) === true ? [id] : []),
    ...checkedIds(children, checks),
  ]);
}

/** The ends below an item, without those that lie in something disabled; of an end, itself. */
function endsOf(item: TreeItem): TreeItem[] {
  return item.children.length === 0
    ? [item]
    : item.children.filter(({ isDisabled }) => !isDisabled).flatMap(endsOf);
}

function find(items: readonly TreeItem[], id: string): TreeItem | null {
  for (const item of items) {
    const found = item.id === id ? item : find(item.children, id);
    if (found) return found;
  }
  return null;
}
