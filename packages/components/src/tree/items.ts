import { textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import type { TreeRow } from "../tree-keys/rows.ts";

/** An item of a tree, whatever a binding gave. */
export interface TreeItem {
  id: string;
  label: string;
  icon: string;
  isDisabled: boolean;
  isBranch: boolean;
  /** It is a branch whose children have to be fetched. */
  isMissing: boolean;
  children: readonly TreeItem[];
}

/** Deeper than people look, and no deeper than a page can be drawn. */
const DEEPEST = 64;

/** The items of a list of records. One whose id stands already somewhere is left out: it could not be told apart. */
export function itemsOf(value: unknown): TreeItem[] {
  return readItems(value, "", 0, new Set());
}

function readItems(value: unknown, path: string, depth: number, seen: Set<string>): TreeItem[] {
  if (depth > DEEPEST) return [];
  return recordsOf(value).flatMap((record, index) => {
    const place = `${path}${index}`;
    const label = textOf(record.label);
    const id = textOf(record.id) || place;
    if (seen.has(id)) return [];
    seen.add(id);
    const children = readItems(record.children, `${place}.`, depth + 1, seen);
    const isMissing = record.hasChildren === true && children.length === 0;
    return [
      {
        id,
        label,
        icon: textOf(record.icon),
        isDisabled: Boolean(record.disabled),
        isBranch: children.length > 0 || isMissing,
        isMissing,
        children,
      },
    ];
  });
}

/** A row with the item that it shows. */
export interface ItemRow extends TreeRow {
  item: TreeItem;
}

/** The rows to be seen while these branches are open. */
export function rowsOf(items: readonly TreeItem[], open: ReadonlySet<string>): ItemRow[] {
  const rows: ItemRow[] = [];
  const add = (list: readonly TreeItem[], parent: number, level: number) => {
    list.forEach((item, index) => {
      const isOpen = item.isBranch && open.has(item.id);
      const { id, label, isBranch } = item;
      const at = rows.length;
      rows.push({
        id,
        label,
        level,
        parent,
        position: index + 1,
        siblings: list.length,
        isBranch,
        isOpen,
        item,
      });
      if (isOpen) add(item.children, at, level + 1);
    });
  };
  add(items, -1, 1);
  return rows;
}

/** Ids of all branches that have their children. */
export function branchIds(items: readonly TreeItem[]): string[] {
  return items.flatMap(({ id, isBranch, isMissing, children }) =>
    isBranch && !isMissing ? [id, ...branchIds(children)] : [],
  );
}

/** The texts of a list that a binding gives; a single text is a list of one. */
export function idsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((id) => id !== "");
}
