import clsx from "clsx";
import { type ReactNode, useId, useRef } from "react";
import { Brand, type BrandProps, isFilled } from "../brand/brand.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { close, useDrawer } from "../navigation/useDrawer.ts";
import { useNavigation } from "../navigation/useNavigation.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { BarEntries } from "./bar-entry.tsx";
import { classes } from "./classes.ts";

export interface NavbarProps extends ElementProps, BrandProps {
  items?: unknown;
  current?: unknown;
  align?: keyof typeof classes.align;
  variant?: keyof typeof classes.variant;
  size?: keyof typeof classes.size;
  contentWidth?: keyof typeof classes.width;
  sticky?: boolean;
  actions?: ReactNode;
  pinned?: ReactNode;
  ariaLabel?: string;
  menuLabel?: string;
  closeLabel?: string;
  onItemClick?: (value: string) => void;
}

export function Navbar(props: NavbarProps) {
  const { brand, title, logo, icon, homeHref, items, current, align, variant, size, ...others } = props;
  const { contentWidth, sticky, actions, pinned, ariaLabel, menuLabel, closeLabel, onItemClick, ...own } =
    others;
  const { children, className, ...rest } = own;
  const { entries, marked, visited } = useNavigation(items, current);
  const [id, isEditing, menu] = [useId(), useEditing(), useRef<HTMLDivElement>(null)];
  useDrawer(menu, visited);
  const appBrand = { title, logo, icon, homeHref };
  const height = pick(classes.size, size, "md");
  const hasMenu = entries.length > 0 || isFilled(children) || isFilled(actions);
  return (
    <header
      {...rest}
      className={clsx(
        classes.root,
        sticky !== false && classes.sticky,
        pick(classes.variant, variant, "solid"),
        className,
      )}
    >
      <div className={clsx(classes.bar, height, pick(classes.width, contentWidth, "full"))}>
        <Brand {...appBrand} brand={brand} />
        {hasMenu && (
          <div
            ref={menu}
            id={id}
            {...(!isEditing && { popover: "auto" })}
            className={isEditing ? classes.menuInPlace : classes.menu}
          >
            {!isEditing && (
              <div className={clsx(classes.menuHead, height)}>
                <Brand {...appBrand} />
                <button
                  type="button"
                  data-close=""
                  aria-label={textOf(closeLabel) || "Close menu"}
                  className={clsx(classes.iconButton, classes.openerAlone)}
                  onClick={() => close(menu.current)}
                >
                  <Glyph name="x" size={20} />
                </button>
              </div>
            )}
            <nav aria-label={textOf(ariaLabel) || "Main"} className={classes.nav}>
              <ul className={clsx(classes.list, pick(classes.align, align, "start"))}>
                <BarEntries items={entries} marked={marked} onItemClick={onItemClick} />
              </ul>
            </nav>
            {isFilled(children) && <div className={classes.free}>{children}</div>}
            {isFilled(actions) && <div className={classes.actions}>{actions}</div>}
          </div>
        )}
        {isFilled(pinned) && <div className={classes.pinned}>{pinned}</div>}
        {hasMenu && !isEditing && (
          <button
            type="button"
            popoverTarget={id}
            aria-label={textOf(menuLabel) || "Open menu"}
            className={clsx(classes.iconButton, isFilled(pinned) ? classes.opener : classes.openerAlone)}
          >
            <Glyph name="menu" size={20} />
          </button>
        )}
      </div>
    </header>
  );
}
