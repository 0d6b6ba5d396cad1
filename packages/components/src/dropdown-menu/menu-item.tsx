import clsx from "clsx";
import { type PointerEvent, useRef } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";
import type { MenuItem } from "./entries.ts";
import { Menu } from "./menu.tsx";

export interface MenuItemProps {
  item: MenuItem;
  /** Room for ticks is kept for all items of a group where one has it. */
  hasTicks: boolean;
  /** Whether the menu beside it is open, and whether that takes the keyboard. */
  isOpen: boolean;
  isOpenByKey: boolean;
  onPointer(item: MenuItem): void;
  onOpen(item: MenuItem | null, byKey: boolean): void;
  onSelect(item: MenuItem): void;
}

export function MenuItemView(props: MenuItemProps) {
  const { item, hasTicks, isOpen, isOpenByKey, onPointer, onOpen, onSelect } = props;
  const place = useRef<HTMLDivElement>(null);
  const hasMenu = item.groups.length > 0;
  const isTick = item.isChecked !== null;
  const attributes = {
    role: isTick ? "menuitemcheckbox" : "menuitem",
    tabIndex: -1,
    "data-menu-item": item.label,
    "aria-checked": item.isChecked ?? undefined,
    "aria-disabled": item.isDisabled || undefined,
    "aria-haspopup": hasMenu ? ("menu" as const) : undefined,
    "aria-expanded": hasMenu ? isOpen : undefined,
    "aria-keyshortcuts": item.shortcut || undefined,
    onPointerMove: ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
      if (pointerType === "touch") return;
      // One item is marked, whether pointed at or reached with the keys.
      if (document.activeElement !== currentTarget && !isOpen) currentTarget.focus();
      onPointer(item);
    },
    onClick: (event: { preventDefault(): void; detail: number }) => {
      if (item.isDisabled) event.preventDefault();
      else if (hasMenu) onOpen(item, event.detail === 0);
      else onSelect(item);
    },
    className: clsx(
      classes.item,
      item.color === undefined || item.color === null
        ? classes.plain
        : clsx(classes.tinted, pick(classes.color, item.color, "neutral")),
    ),
  };
  const content = (
    <>
      {hasTicks && (
        <span className={classes.tick}>{item.isChecked === true && <Glyph name="check" size={16} />}</span>
      )}
      {Boolean(item.icon) && <Glyph name={item.icon} size={16} className={classes.icon} />}
      <span className={classes.label}>{item.label}</span>
      {item.shortcut !== "" && (
        <span aria-hidden className={classes.shortcut}>
          {item.shortcut}
        </span>
      )}
      {hasMenu && <Glyph name="chevron-right" size={16} className={classes.beside} />}
    </>
  );
  return (
    <div ref={place} role="none">
      {item.href === undefined || item.isDisabled || hasMenu ? (
        <button type="button" {...attributes}>
          {content}
        </button>
      ) : (
        <a href={item.href} {...attributes}>
          {content}
        </a>
      )}
      {isOpen && (
        <Menu
          groups={item.groups}
          label={item.label}
          anchor={place}
          placing={{ side: "end", align: "start", gap: 2 }}
          focuses={isOpenByKey ? "first" : null}
          onDismiss={(how) => onOpen(null, how === "escape")}
          onBack={() => onOpen(null, true)}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}
