import clsx from "clsx";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { type BrandProps, isFilled } from "../brand/brand.tsx";
import { useEdited } from "../field/useEdited.ts";
import { close, useDrawer } from "../navigation/useDrawer.ts";
import { useNavigation } from "../navigation/useNavigation.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes, type Rail } from "./classes.ts";
import { Sidebar } from "./sidebar.tsx";
import { Top } from "./top.tsx";
import type { ShellWords } from "./words.ts";

export interface AppShellProps extends ElementProps, BrandProps, ShellWords {
  items?: unknown;
  current?: unknown;
  collapsed?: boolean;
  collapsible?: boolean;
  collapseBelow?: unknown;
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
  onCollapsedChange?: (collapsed: boolean) => void;
  onItemClick?: (value: string) => void;
}

export function AppShell(props: AppShellProps) {
  const { brand, title, logo, icon, homeHref, items, current, collapsed, collapsible, ...others } = props;
  const { collapseBelow, ...looks } = others;
  const { headerPosition, sidebarSize, contentWidth, padding, scroll, ...slots } = looks;
  const { header, sidebarTop, sidebar, sidebarBottom, footer, children, ...named } = slots;
  const { ariaLabel, sidebarLabel, skipLabel, menuLabel, closeLabel, collapseLabel, expandLabel, ...own } =
    named;
  const { onCollapsedChange, onItemClick, className, ...rest } = own;
  const { entries, marked, visited } = useNavigation(items, current);
  const [rail, onRail] = useRail(collapsed, collapseBelow, onCollapsedChange);
  const [id, isEditing, element] = [useId(), useEditing(), useRef<HTMLElement>(null)];
  useDrawer(element, visited);
  const hasSidebar = entries.length > 0 || [sidebarTop, sidebar, sidebarBottom].some(isFilled);
  const shared = {
    brand: { brand, title, logo, icon, homeHref },
    isAbove: headerPosition === "above",
    isCollapsible: collapsible !== false,
    rail,
    isEditing,
    onRail,
    words: { ariaLabel, sidebarLabel, menuLabel, closeLabel, collapseLabel, expandLabel },
  };
  const beside = hasSidebar && classes.second;
  return (
    <div {...rest} className={clsx(classes.root, pick(classes.scroll, scroll, "page"), className)}>
      <a href={`#${id}m`} className={classes.skip}>
        {textOf(skipLabel) || "Skip to content"}
      </a>
      <div className={clsx(classes.frame, pick(classes.rows, scroll, "page"), hasSidebar && classes.beside)}>
        <Top {...shared} sidebarId={hasSidebar ? `${id}s` : null} header={header} />
        {hasSidebar && (
          <Sidebar
            {...shared}
            ref={element}
            id={`${id}s`}
            items={entries}
            marked={marked}
            slots={{ sidebarTop, sidebar, sidebarBottom }}
            size={sidebarSize}
            onItemClick={onItemClick}
            onClose={() => close(element.current)}
          />
        )}
        <main
          id={`${id}m`}
          tabIndex={-1}
          className={clsx(classes.main, pick(classes.scrolls, scroll, "page"), beside)}
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
        {isFilled(footer) && <footer className={clsx(classes.footer, beside)}>{footer}</footer>}
      </div>
    </div>
  );
}

/** When the sidebar shows only icons, and how that is changed. By the room that there is only until a person said what they want. */
function useRail(
  collapsed: unknown,
  below: unknown,
  onCollapsedChange: AppShellProps["onCollapsedChange"],
): [Rail, (isRail: boolean) => void] {
  const [isRail, edit] = useEdited(Boolean(collapsed));
  const [isUntouched, setUntouched] = useState(true);
  const tell = useRef(onCollapsedChange);
  tell.current = onCollapsedChange;
  const change = useCallback(
    (wanted: boolean) => {
      edit(wanted);
      setUntouched(false);
      tell.current?.(wanted);
    },
    [edit],
  );
  const byRoom = below === "lg" || below === "xl" ? below : "off";
  return [isRail ? "on" : isUntouched ? byRoom : "off", change];
}
