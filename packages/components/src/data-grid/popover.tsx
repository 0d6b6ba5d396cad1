import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useFloating } from "../floating/useFloating.ts";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";

interface PopoverProps {
  /** What was pressed: it stands beside it, and gets the keyboard back. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  kind: "menu" | "panel" | "narrow";
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

const BELOW = { side: "bottom", align: "start" } as const;
const FIRST = "[data-first],input,select,button,[role=menuitem]";

/** In front of the page until a press beside it or Escape. */
export function Popover({ anchor, label, kind, onClose, onKeyDown, children }: PopoverProps) {
  const element = useFloating<HTMLDivElement>({ isOpen: true, anchor, placing: BELOW, onDismiss: onClose });
  useEffect(() => {
    const opener = anchor.current;
    const popover = element.current;
    popover?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => {
      // Only what had the keyboard gives it back: a press elsewhere has taken it there.
      if (popover?.contains(document.activeElement) || document.activeElement === document.body)
        opener?.focus();
    };
  }, [anchor, element]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: it is a menu or a dialog
    <div
      ref={element}
      popover="manual"
      role={kind === "menu" ? "menu" : "dialog"}
      aria-label={label}
      className={clsx(classes.panels.floating, classes.panels[kind])}
      onKeyDown={(event) => {
        // Keys and presses in front are none of what they stand in: of a heading, of a row.
        event.stopPropagation();
        onKeyDown?.(event);
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>
  );
}

export interface MenuItem {
  id: string;
  label: string;
  icon: string;
  isOff?: boolean;
  isDanger?: boolean;
  /** A line stands above it. */
  isApart?: boolean;
  onPress: () => void;
}

interface MenuProps {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  items: readonly MenuItem[];
  onClose: () => void;
}

/** Arrows, Home and End go round the items, as in any menu. */
export function Menu({ anchor, label, items, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Tab") return onClose();
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const places: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: all.length - 1,
    };
    const place = places[event.key];
    if (place === undefined || all.length === 0) return;
    event.preventDefault();
    all[(place + all.length) % all.length]?.focus();
  };
  return (
    <Popover {...{ anchor, label, onClose }} kind="menu" onKeyDown={go}>
      <div ref={list} role="presentation">
        {items.map(({ id, label: text, icon, isOff, isDanger, isApart, onPress }) => (
          <div key={id} role="presentation">
            {isApart && <div role="presentation" className={classes.panels.divider} />}
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={isOff || undefined}
              className={clsx(classes.panels.item, isDanger ? classes.panels.danger : classes.panels.usual)}
              onClick={() => {
                if (isOff) return;
                onClose();
                onPress();
              }}
            >
              <Glyph name={icon} size={16} className={isDanger ? undefined : classes.panels.itemSign} />
              {text}
            </button>
          </div>
        ))}
      </div>
    </Popover>
  );
}
