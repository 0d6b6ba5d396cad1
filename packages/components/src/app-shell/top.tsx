import clsx from "clsx";
import type { ReactNode } from "react";
import { Brand, type BrandProps, isFilled } from "../brand/brand.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { textOf } from "../style/element.ts";
import { classes, type Rail } from "./classes.ts";
import { RailButton } from "./rail-button.tsx";
import type { ShellWords } from "./words.ts";

export interface TopProps {
  /** Of the sidebar that its button opens; null = there is none. */
  sidebarId: string | null;
  brand: BrandProps;
  header: ReactNode;
  isAbove: boolean;
  rail: Rail;
  isCollapsible: boolean;
  isEditing: boolean;
  words: ShellWords;
  onRail(isRail: boolean): void;
}

/** The bar at the top. Beside a sidebar, which has the brand, it is there for what an author puts into it, and on a phone for the menu. */
export function Top({ sidebarId, brand, header, isAbove, ...props }: TopProps) {
  const hasBrand = isAbove || sidebarId === null;
  const isEmpty = !isFilled(header);
  return (
    <header
      className={clsx(
        classes.header,
        hasBrand ? classes.headerAbove : classes.headerBeside,
        !hasBrand && isEmpty && classes.headerEmpty,
      )}
    >
      {sidebarId !== null && !props.isEditing && (
        <button
          type="button"
          popoverTarget={sidebarId}
          aria-label={textOf(props.words.menuLabel) || "Open menu"}
          className={clsx(classes.iconButton, classes.narrowOnly)}
        >
          <Glyph name="menu" size={20} />
        </button>
      )}
      {isAbove && sidebarId !== null && props.isCollapsible && <RailButton {...props} />}
      {hasBrand && <Brand {...brand} />}
      {!hasBrand && isEmpty && <Brand {...brand} brand={null} />}
      <div className={classes.headerSlot}>{header}</div>
    </header>
  );
}
