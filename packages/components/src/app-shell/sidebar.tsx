import clsx from "clsx";
import { type ReactNode, type Ref, useMemo } from "react";
import { Brand, type BrandProps, isFilled } from "../brand/brand.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { CurrentItem } from "../navigation/current.ts";
import type { NavigationItem } from "../navigation/items.ts";
import { pick, textOf } from "../style/element.ts";
import { classes, type Rail } from "./classes.ts";
import { RailButton } from "./rail-button.tsx";
import { SideEntries } from "./side-entry.tsx";
import { useRailTip } from "./useRailTip.ts";
import type { ShellWords } from "./words.ts";

export interface SidebarProps {
  ref: Ref<HTMLElement>;
  id: string;
  brand: BrandProps;
  items: readonly NavigationItem[];
  marked: CurrentItem | null;
  slots: Readonly<Record<"sidebarTop" | "sidebar" | "sidebarBottom", ReactNode>>;
  size: unknown;
  isAbove: boolean;
  rail: Rail;
  isCollapsible: boolean;
  isEditing: boolean;
  words: ShellWords;
  onRail(isRail: boolean): void;
  onClose(): void;
  onItemClick?: ((value: string) => void) | undefined;
}

/** Brand, navigation and what an author puts there: a column beside the content, or a drawer where there is no room for one. */
export function Sidebar(props: SidebarProps) {
  const { items, isAbove, rail, isEditing, words } = props;
  const { sidebarTop, sidebar, sidebarBottom } = props.slots;
  const { tip, listeners } = useRailTip(rail !== "off");
  const isHidden = !isEditing && classes.hiddenInRail[rail];
  return (
    <aside
      ref={props.ref}
      id={props.id}
      aria-label={textOf(words.sidebarLabel) || "Sidebar"}
      {...(!isEditing && { popover: "auto" })}
      {...listeners}
      className={clsx(
        classes.sidebar,
        isEditing ? classes.sidebarInPlace : classes.drawer,
        classes.column,
        isAbove ? classes.columnAbove : classes.columnBeside,
        rail !== "on" && pick(classes.sidebarWidth, props.size, "md"),
        classes.rail[rail],
      )}
    >
      <Head {...props} />
      <div className={classes.body}>
        {isFilled(sidebarTop) && <div className={clsx(classes.slot, isHidden)}>{sidebarTop}</div>}
        {items.length > 0 && <SideNavigationList {...props} />}
        {isFilled(sidebar) && <div className={clsx(classes.slot, isHidden)}>{sidebar}</div>}
      </div>
      {isFilled(sidebarBottom) && (
        <div className={clsx(classes.bottom, classes.bottomRail[rail])}>
          <div className={clsx(classes.slot, classes.slotRail[rail])}>{sidebarBottom}</div>
        </div>
      )}
      {tip && (
        <span aria-hidden style={{ top: tip.top }} className={classes.tip}>
          {tip.label}
        </span>
      )}
    </aside>
  );
}

function Head({ brand, rail, isCollapsible, isAbove, words, onRail, onClose }: SidebarProps) {
  return (
    <div className={clsx(classes.head, classes.headRail[rail], isAbove && classes.headAbove)}>
      {isAbove ? <span /> : <Brand {...brand} nameClassName={classes.labelRail[rail]} />}
      {isCollapsible && !isAbove && <RailButton rail={rail} words={words} onRail={onRail} />}
      <button
        type="button"
        data-close=""
        aria-label={textOf(words.closeLabel) || "Close menu"}
        className={clsx(classes.iconButton, classes.close)}
        onClick={onClose}
      >
        <Glyph name="x" size={18} />
      </button>
    </div>
  );
}

function SideNavigationList({ items, marked, rail, words, onRail, onItemClick }: SidebarProps) {
  const shared = useMemo(
    () => ({ marked, rail, onExpand: () => onRail(false), onItemClick }),
    [marked, rail, onRail, onItemClick],
  );
  return (
    <nav aria-label={textOf(words.ariaLabel) || "Main"}>
      <ul className={classes.list}>
        <SideEntries items={items} depth={0} {...shared} />
      </ul>
    </nav>
  );
}
