import { linkAddress } from "../style/address.ts";
import { textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";

export interface MenuItem {
  value: string;
  label: string;
  icon: unknown;
  shortcut: string;
  isDisabled: boolean;
  color: unknown;
  /** Where it leads; undefined = nowhere, it does something. */
  href: string | undefined;
  /** Whether it is ticked; null = it is none that can be. */
  isChecked: boolean | null;
  /** What a menu beside it holds. */
  groups: MenuGroup[];
}

/** Items between two lines, under a heading if there is one. */
export interface MenuGroup {
  heading: string;
  items: MenuItem[];
}

/** A menu within a menu within a menu is the last. */
const DEEPEST = 3;

/** The groups of a list of records: a heading and a line begin a new one; what shows nothing is left out. */
export function groupsOf(list: unknown, depth = 1): MenuGroup[] {
  let last: MenuGroup = { heading: "", items: [] };
  const groups = [last];
  for (const entry of recordsOf(list)) {
    const heading = textOf(entry.heading);
    if (heading !== "" || entry.separator === true) {
      last = { heading, items: [] };
      groups.push(last);
    } else if (textOf(entry.label) !== "") last.items.push(itemOf(entry, depth));
  }
  return groups.filter(({ items }) => items.length > 0);
}

function itemOf(entry: Record<string, unknown>, depth: number): MenuItem {
  const label = textOf(entry.label);
  return {
    value: textOf(entry.value) || label,
    label,
    icon: entry.icon,
    shortcut: textOf(entry.shortcut),
    isDisabled: entry.disabled === true,
    color: entry.color,
    href: typeof entry.href === "string" && entry.href !== "" ? linkAddress(entry.href) : undefined,
    isChecked: typeof entry.checked === "boolean" ? entry.checked : null,
    groups: depth < DEEPEST ? groupsOf(entry.items, depth + 1) : [],
  };
}
