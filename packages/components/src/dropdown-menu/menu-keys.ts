/** How the keyboard moves among the items of a menu that are on the page. Free of React. */

/** Letters that follow each other this quickly are one word, milliseconds. */
const WORD = 500;

/** The items of a menu itself, without those of menus beside its items. */
export function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[data-menu-item]")].filter(
    (item) => item.closest('[role="menu"]') === menu,
  );
}

/** Where a key leads from an item; null = it leads nowhere. */
export function itemFor(key: string, items: readonly HTMLElement[], from: number): HTMLElement | null {
  switch (key) {
    case "ArrowDown":
      return items[(from + 1) % items.length] ?? null;
    case "ArrowUp":
      return items.at(from <= 0 ? -1 : from - 1) ?? null;
    case "Home":
      return items[0] ?? null;
    case "End":
      return items.at(-1) ?? null;
    default:
      return null;
  }
}

export interface Typed {
  text: string;
  at: number;
}

/** Finds an item by the first letters of its label, as typed one after the other; the same letter again goes on to the next. */
export function typedItem(
  before: Typed,
  letter: string,
  now: number,
  items: readonly HTMLElement[],
  from: number,
): { typed: Typed; item: HTMLElement | undefined } {
  const text = (now - before.at < WORD ? before.text : "") + letter.toLocaleLowerCase();
  const isOneLetter = [...text].every((one) => one === text[0]);
  const wanted = isOneLetter ? text[0]! : text;
  const first = isOneLetter ? from + 1 : Math.max(from, 0);
  const inOrder = [...items.slice(first), ...items.slice(0, first)];
  const item = inOrder.find(({ dataset }) => dataset.menuItem!.toLocaleLowerCase().startsWith(wanted));
  return { typed: { text, at: now }, item };
}
