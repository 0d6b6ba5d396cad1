import clsx from "clsx";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Dismissal } from "../floating/layers.ts";
import type { Placing } from "../floating/placing.ts";
import { useFloating } from "../floating/useFloating.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import type { MenuGroup, MenuItem } from "./entries.ts";
import { MenuItemView } from "./menu-item.tsx";
import { itemFor, itemsOf, type Typed, typedItem } from "./menu-keys.ts";

export interface MenuProps {
  groups: readonly MenuGroup[];
  label: string;
  anchor: RefObject<HTMLElement | null>;
  placing: Placing;
  /** Which item has the keyboard at first: `menu` = none yet, null = the keyboard stays where it is. */
  focuses: "first" | "last" | "menu" | null;
  onDismiss(how: Dismissal): void;
  /** From a menu beside an item back to that. */
  onBack?(): void;
  onSelect(item: MenuItem): void;
}

/** A menu beside another opens, and closes, when the pointer has rested for this long on an item. Milliseconds. */
const REST = 150;

/** A menu by WAI-ARIA: one item has the keyboard, arrows and first letters move it. It is open for as long as it is drawn. */
export function Menu(props: MenuProps) {
  const { groups, label, anchor, placing, focuses, onDismiss, onBack, onSelect } = props;
  const id = useId();
  const element = useFloating<HTMLDivElement>({ isOpen: true, anchor, placing, onDismiss });
  const [open, setOpen] = useState<{ item: MenuItem; byKey: boolean } | null>(null);
  const typed = useRef<Typed>({ text: "", at: Number.NEGATIVE_INFINITY });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  useEffect(() => {
    const menu = element.current;
    if (!menu || focuses === null) return;
    const items = itemsOf(menu);
    (focuses === "menu" ? menu : items.at(focuses === "first" ? 0 : -1))?.focus();
  }, [element, focuses]);

  const openBeside = (item: MenuItem | null, byKey: boolean, from?: Element | null) => {
    clearTimeout(resting.current);
    setOpen(item && { item, byKey });
    if (item === null && byKey) (from as HTMLElement | null)?.focus();
  };
  const pointed = (item: MenuItem) => {
    clearTimeout(resting.current);
    const wanted = item.groups.length > 0 && !item.isDisabled ? item : null;
    if (open?.item === wanted) return;
    resting.current = setTimeout(() => setOpen(wanted && { item: wanted, byKey: false }), REST);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    // A menu beside an item is within this one; its keys are its own.
    event.stopPropagation();
    const items = itemsOf(event.currentTarget);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const back = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const onwards = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const isWritten = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    let isOwn = true;
    if (itemFor(event.key, items, at)) itemFor(event.key, items, at)?.focus();
    else if (event.key === back && onBack) onBack();
    else if (event.key === onwards && items[at]?.hasAttribute("aria-haspopup")) items[at].click();
    else if (event.key === " " && items[at] instanceof HTMLAnchorElement) items[at].click();
    else if (isWritten && event.key !== " ") {
      const found = typedItem(typed.current, event.key, performance.now(), items, at);
      typed.current = found.typed;
      found.item?.focus();
    } else isOwn = false;
    if (isOwn) event.preventDefault();
    // The keyboard goes on from what opened the menu.
    if (event.key === "Tab") onDismiss("escape");
  };

  return (
    <div
      ref={element}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={pressed}
      className={clsx(classes.floating.panel, classes.floating.scrolls, classes.menu)}
    >
      {inPlace(groups, ({ heading, items }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu's group is no fieldset.
        <div
          role="group"
          aria-labelledby={heading === "" ? undefined : `${id}${index}`}
          className={classes.group}
        >
          {heading !== "" && (
            <div id={`${id}${index}`} role="presentation" className={classes.heading}>
              {heading}
            </div>
          )}
          {inPlace(items, (item) => (
            <MenuItemView
              item={item}
              hasTicks={items.some(({ isChecked }) => isChecked !== null)}
              isOpen={open?.item === item}
              isOpenByKey={open?.byKey === true}
              onPointer={pointed}
              onOpen={(beside, byKey) => {
                const own = element.current ? itemsOf(element.current) : [];
                openBeside(
                  beside,
                  byKey,
                  own.find((one) => one.getAttribute("aria-expanded") === "true"),
                );
              }}
              onSelect={onSelect}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
