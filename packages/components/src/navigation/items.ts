import { linkAddress } from "../style/address.ts";
import { textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";

/** An entry of a navigation: leads somewhere, says what was pressed, or opens to entries of its own. */
export interface NavigationItem {
  readonly label: string;
  /** Lucide name; "" = none. */
  readonly icon: string;
  /** As the author wrote it; "" = it leads nowhere by itself. */
  readonly href: string;
  /** What the browser follows; undefined = a button. */
  readonly address: string | undefined;
  /** A word or number behind the label. */
  readonly badge: string;
  /** What is told when it is pressed and leads nowhere. */
  readonly value: string;
  readonly isDisabled: boolean;
  readonly opensTab: boolean;
  /** Whether its entries are open at first; null = as its place says. */
  readonly isOpen: boolean | null;
  readonly items: readonly NavigationItem[];
}

/** Its TypeScript type, for manifests: two levels below the first are more than any person keeps in mind. */
export const navigationDeclaration = (() => {
  const own =
    "readonly label: string; readonly icon?: string; readonly href?: string; readonly badge?: string | number; readonly value?: string; readonly disabled?: boolean; readonly newTab?: boolean";
  const below = (items: string) =>
    `{ ${own}; readonly open?: boolean; readonly items?: readonly ${items}[] }`;
  return `readonly ${below(below(`{ ${own} }`))}[]`;
})();

/** Deeper levels are left out: who nests that far has made a ring. */
const DEEPEST = 3;

/** The entries of what a binding gives; records without a label are none. */
export function navigationItems(value: unknown, depth = 1): NavigationItem[] {
  return recordsOf(value)
    .map((record) => itemOf(record, depth))
    .filter(({ label }) => label !== "");
}

function itemOf(record: Record<string, unknown>, depth: number): NavigationItem {
  const [label, href] = [textOf(record.label), textOf(record.href)];
  return {
    label,
    icon: textOf(record.icon),
    href,
    address: href === "" ? undefined : (linkAddress(href) ?? "#"),
    badge: textOf(record.badge),
    value: textOf(record.value) || label,
    isDisabled: record.disabled === true,
    opensTab: record.newTab === true,
    isOpen: typeof record.open === "boolean" ? record.open : null,
    items: depth < DEEPEST ? navigationItems(record.items, depth + 1) : [],
  };
}
