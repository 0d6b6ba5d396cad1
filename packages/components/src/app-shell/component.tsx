import clsx from "clsx";
import { type ReactNode, useCallback, useId, useMemo, useRef } from "react";
import { Brand, type BrandProps, isFilled } from "../brand/brand.tsx";
import { useEdited } from "../field/useEdited.ts";
import { Glyph } from "../icon/glyph.tsx";
import { currentItem } from "../navigation/current.ts";
import { navigationItems } from "../navigation/items.ts";
import { useVisited } from "../navigation/visited.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { RailButton, Sidebar } from "./sidebar.tsx";
import { useDrawer } from "./useDrawer.ts";

export interface AppShellProps extends ElementProps, BrandProps {
  items?: unknown;
  current?: string;
  collapsed?: boolean;
  collapsible?: boolean;
  headerPosition?: "beside" | "above";
  sidebarSize?: keyof typeof classes.sidebarWidth;
  contentWidth?: keyof typeof classes.width;
  padding?: keyof typeof classes.padding;
  scroll?: keyof typeof classes.scroll;
  header?: ReactNode;
  sidebarTop?: ReactNode;
  sidebar?: ReactNode;
  sidebarBottom?: ReactNode;
  footer?: ReactNode;
  ariaLabel?: string;
  sidebarLabel?: string;
  skipLabel?: string;
  menuLabel?: string;
  closeLabel?: string;
  collapseLabel?: string;
  expandLabel?: string;
  onCollapsedChange?: (collapsed: boolean) => void;
  onItemClick?: (value: string) => void;
}

export function AppShell(props: AppShellProps) {
  const { brand, title, logo, icon, homeHref, items, current, collapsed, collapsible, ...others } = props;
  const { headerPosition, sidebarSize, contentWidth, padding, scroll, ...slots } = others;
  const { header, sidebarTop, sidebar, sidebarBottom, footer, children, className, ...words } = slots;
  const { ariaLabel, sidebarLabel, skipLabel, menuLabel, closeLabel, collapseLabel, expandLabel, ...own } = words;
  const { onCollapsedChange, onItemClick, ...rest } = own;

  const [id, isEditing, visited, element] = [useId(), useEditing(), useVisited(), useRef<HTMLElement>(null)];
  const entries = useMemo(() => navigationItems(items), [items]);
  const here = textOf(current) || visited;
  const marked = useMemo(() => currentItem(entries, here), [entries, here]);
  const [isCollapsed, edit] = useEdited(Boolean(collapsed));
  const tell = useRef(onCollapsedChange);
  tell.current = onCollapsedChange;
  const collapse = useCallback(
    (wanted: boolean) => {
      edit(wanted);
      tell.current?.(wanted);
    },
    [edit],
  );
  const drawer = useDrawer(element, visited);

  const isAbove = headerPosition === "above";
  const isCollapsible = collapsible !== false;
  const hasSidebar = entries.length > 0 || [sidebarTop, sidebar, sidebarBottom].some(isFilled);
  const appBrand = { brand, title, logo, icon, homeHref };
  const isBrandInHeader = isAbove || !hasSidebar;
  return (
    <div {...rest} className={clsx(classes.root, pick(classes.scroll, scroll, "page"), className)}>
      <a href={`#${id}m`} className={classes.skip}>
        {textOf(skipLabel) || "Skip to content"}
      </a>
      <div
        className={clsx(
          classes.frame,
          pick(classes.rows, scroll, "page"),
          hasSidebar && classes.beside,
        )}
      >
        <header
          inert={drawer.isOpen}
          className={clsx(
            classes.header,
            isAbove ? classes.headerAbove : hasSidebar && classes.headerBeside,
            !isBrandInHeader && !isFilled(header) && classes.headerEmpty,
          )}
        >
          {hasSidebar && !isEditing && (
            <button
              type="button"
              popoverTarget={`${id}s`}
              aria-label={textOf(menuLabel) || "Open menu"}
              className={clsx(classes.iconButton, classes.narrowOnly)}
            >
              <Glyph name="menu" size={20} />
            </button>
          )}
          {isAbove && hasSidebar && isCollapsible && (
            <RailButton isRail={isCollapsed} words={{ ...words }} onRail={collapse} />
          )}
          {isBrandInHeader && <Brand {...appBrand} />}
          {!isBrandInHeader && !isFilled(header) && <Brand {...appBrand} brand={null} />}
          <div className={classes.headerSlot}>{header}</div>
        </header>
        {hasSidebar && (
          <Sidebar
            ref={element}
            id={`${id}s`}
            brand={isBrandInHeader ? null : appBrand}
            items={entries}
            marked={marked}
            sidebarTop={sidebarTop}
            sidebar={sidebar}
            sidebarBottom={sidebarBottom}
            size={sidebarSize}
            isAbove={isAbove}
            isRail={isCollapsed}
            isCollapsible={isCollapsible}
            isEditing={isEditing}
            words={{ ariaLabel, sidebarLabel, closeLabel, collapseLabel, expandLabel }}
            onRail={collapse}
            onOpen={drawer.setOpen}
            onClose={drawer.close}
            onItemClick={onItemClick}
          />
        )}
        <main
          id={`${id}m`}
          tabIndex={-1}
          inert={drawer.isOpen}
          className={clsx(classes.main, pick(classes.scrolls, scroll, "page"), hasSidebar && classes.second)}
        >
          <div
            className={clsx(
              classes.content,
              scroll === "none" && classes.fills,
              pick(classes.padding, padding, "md"),
              pick(classes.width, contentWidth, "full"),
            )}
          >
            {children}
          </div>
        </main>
        {isFilled(footer) && (
          <footer
            inert={drawer.isOpen}
            className={clsx(classes.footer, hasSidebar && classes.second)}
          >
            {footer}
          </footer>
        )}
      </div>
    </div>
  );
}
