import clsx from "clsx";
import { type ReactNode, type Ref, type ToggleEvent, useMemo } from "react";
import { Brand, type BrandProps, isFilled } from "../brand/brand.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { CurrentItem } from "../navigation/current.ts";
import type { NavigationItem } from "../navigation/items.ts";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { SideEntries } from "./side-entry.tsx";
import { useRailTip } from "./useRailTip.ts";

export interface SidebarProps {
  ref: Ref<HTMLElement>;
  id: string;
  brand: BrandProps | null;
  items: readonly NavigationItem[];
  marked: CurrentItem | null;
  sidebarTop: ReactNode;
  sidebar: ReactNode;
  sidebarBottom: ReactNode;
  size: unknown;
  isAbove: boolean;
  isRail: boolean;
  isCollapsible: boolean;
  isEditing: boolean;
  words: Readonly<Record<"ariaLabel" | "sidebarLabel" | "collapseLabel" | "expandLabel" | "closeLabel", unknown>>;
  onRail(isRail: boolean): void;
  onOpen(isOpen: boolean): void;
  onClose(): void;
  onItemClick?: ((value: string) => void) | undefined;
}

/** Brand, navigation and what an author puts there: a column beside the content, or a drawer where there is no room for one. */
export function Sidebar(props: SidebarProps) {
  const { items, sidebarTop, sidebar, sidebarBottom, isAbove, isRail, isEditing, words } = props;
  const { tip, listeners } = useRailTip(isRail);
  const isHidden = isRail && !isEditing && classes.hiddenInRail;
  return (
    <aside
      ref={props.ref}
      id={props.id}
      aria-label={textOf(words.sidebarLabel) || "Sidebar"}
      {...(!isEditing && { popover: "auto" })}
      onToggle={(event: ToggleEvent<HTMLElement>) => props.onOpen(event.newState === "open")}
      {...listeners}
      className={clsx(
        classes.sidebar,
        isEditing ? classes.sidebarInPlace : classes.drawer,
        classes.column,
        isAbove ? classes.columnAbove : classes.columnBeside,
        isRail ? classes.rail : pick(classes.sidebarWidth, props.size, "md"),
      )}
    >
      <Head {...props} />
      <div className={classes.body}>
        {isFilled(sidebarTop) && <div className={clsx(classes.slot, isHidden)}>{sidebarTop}</div>}
        {items.length > 0 && <SideNavigationList {...props} />}
        {isFilled(sidebar) && <div className={clsx(classes.slot, isHidden)}>{sidebar}</div>}
      </div>
      {isFilled(sidebarBottom) && (
        <div className={clsx(classes.bottom, isRail && classes.bottomRail)}>{sidebarBottom}</div>
      )}
      {tip && (
        <span aria-hidden style={{ top: tip.top }} className={classes.tip}>
          {tip.label}
        </span>
      )}
    </aside>
  );
}

function Head({ brand, isRail, isCollapsible, isAbove, words, onRail, onClose }: SidebarProps) {
  return (
    <div className={clsx(classes.head, isRail && classes.headRail, isAbove && classes.headAbove)}>
      {brand ? <Brand {...brand} {...(isRail && { nameClassName: classes.labelRail })} /> : <span />}
      {isCollapsible && !isAbove && <RailButton isRail={isRail} words={words} onRail={onRail} />}
      <button
        type="button"
        aria-label={textOf(words.closeLabel) || "Close menu"}
        className={clsx(classes.iconButton, classes.close)}
        onClick={onClose}
      >
        <Glyph name="x" size={18} />
      </button>
    </div>
  );
}

/** Leaves of the sidebar only its icons, and brings the rest back. */
export function RailButton({ isRail, words, onRail }: Pick<SidebarProps, "isRail" | "words" | "onRail">) {
  const label = isRail
    ? textOf(words.expandLabel) || "Expand sidebar"
    : textOf(words.collapseLabel) || "Collapse sidebar";
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={!isRail}
      data-tip={label}
      onClick={() => onRail(!isRail)}
      className={clsx(classes.iconButton, classes.toggle, classes.wideOnly)}
    >
      <Glyph name={isRail ? "panel-left-open" : "panel-left-close"} size={18} className={classes.directed} />
    </button>
  );
}

function SideNavigationList({ items, marked, isRail, words, onRail, onItemClick }: SidebarProps) {
  const shared = useMemo(
    () => ({ marked, isRail, onExpand: () => onRail(false), onItemClick }),
    [marked, isRail, onRail, onItemClick],
  );
  return (
    <nav aria-label={textOf(words.ariaLabel) || "Main"}>
      <ul className={classes.list}>
        <SideEntries items={items} depth={0} {...shared} />
      </ul>
    </nav>
  );
}
