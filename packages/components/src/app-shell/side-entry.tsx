import clsx from "clsx";
import { useId, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { type CurrentItem, holds } from "../navigation/current.ts";
import type { NavigationItem } from "../navigation/items.ts";
import { inPlace } from "../style/in-place.ts";
import { classes, type Rail } from "./classes.ts";
import { isNarrowed } from "./useRailTip.ts";

/** What all entries of a sidebar go by. */
export interface SideNavigation {
  marked: CurrentItem | null;
  /** When only icons are shown, where there is room beside the content. */
  rail: Rail;
  /** To show more than icons: a group was pressed. */
  onExpand(): void;
  onItemClick?: ((value: string) => void) | undefined;
}

interface EntryProps extends SideNavigation {
  item: NavigationItem;
  depth: number;
}

/** The entries of one level. */
export function SideEntries({
  items,
  depth,
  ...shared
}: SideNavigation & { items: readonly NavigationItem[]; depth: number }) {
  return inPlace(items, (item) => {
    const Entry = item.items.length > 0 ? SideGroup : SideEntry;
    // Another name in its place is another entry, whose group opens by itself.
    return <Entry key={item.label} item={item} depth={depth} {...shared} />;
  });
}

function SideEntry({ item, depth, marked, rail, onItemClick }: EntryProps) {
  const current = marked?.item === item ? marked.current : undefined;
  const isShort = depth === 0;
  const shared = {
    "data-tip": item.label,
    className: clsx(
      classes.entry,
      current ? classes.here : classes.elsewhere,
      isShort && classes.entryRail[rail],
    ),
    children: <Face item={item} rail={isShort ? rail : "off"} />,
  };
  return (
    <li className={clsx(!isShort && classes.hiddenInRail[rail])}>
      {item.address === undefined || item.isDisabled ? (
        <button
          {...shared}
          type="button"
          disabled={item.isDisabled}
          onClick={() => onItemClick?.(item.value)}
        />
      ) : (
        <a
          {...shared}
          href={item.address}
          aria-current={current}
          {...(item.opensTab && { target: "_blank", rel: "noreferrer" })}
        />
      )}
    </li>
  );
}

/** Entries below a heading, or below an entry with an icon; opens when the page that is open is one of them. */
function SideGroup({ item, depth, ...shared }: EntryProps) {
  const { marked, rail, onExpand } = shared;
  const id = useId();
  const isHeading = item.icon === "" && depth === 0;
  const isHere = holds(item, marked?.item);
  const [isOpen, setOpen] = useState(item.isOpen ?? (isHeading || isHere));
  const [wasHere, setHere] = useState(isHere);
  if (wasHere !== isHere) {
    setHere(isHere);
    if (isHere) setOpen(true);
  }
  const isMarked = isHere && !isOpen;
  return (
    <li className={classes.group}>
      <button
        type="button"
        data-tip={item.label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={({ currentTarget }) => {
          // Where only icons are shown there is no room for what is below.
          const isShort = rail !== "off" && isNarrowed(currentTarget.closest("aside"));
          if (isShort) onExpand();
          setOpen(isShort || !isOpen);
        }}
        className={
          isHeading
            ? clsx(classes.heading, classes.headingRail[rail])
            : clsx(
                classes.entry,
                isMarked ? classes.here : classes.elsewhere,
                isHere && classes.hereRail[rail],
                classes.entryRail[rail],
              )
        }
      >
        {isHeading ? <span className={classes.label}>{item.label}</span> : <Face item={item} rail={rail} />}
        <Glyph
          name="chevron-right"
          size={14}
          className={clsx(classes.chevron, isOpen && classes.turned, classes.hiddenInRail[rail])}
        />
      </button>
      <ul
        id={id}
        hidden={!isOpen}
        className={clsx(
          classes.below,
          !isHeading && classes.indented,
          !isHeading && classes.hiddenInRail[rail],
        )}
      >
        <SideEntries items={item.items} depth={isHeading ? 0 : depth + 1} {...shared} />
      </ul>
    </li>
  );
}

/** Icon, label and badge. */
function Face({ item: { icon, label, badge }, rail }: { item: NavigationItem; rail: Rail }) {
  return (
    <>
      {icon !== "" && (
        <span className={classes.sign}>
          <Glyph name={icon} size={18} />
        </span>
      )}
      {icon === "" && rail !== "off" && (
        <span aria-hidden className={clsx(classes.letter, classes.letterRail[rail])}>
          {[...label][0]}
        </span>
      )}
      <span className={clsx(classes.label, classes.labelRail[rail])}>{label}</span>
      {badge !== "" && <span className={clsx(classes.badge, classes.badgeRail[rail])}>{badge}</span>}
    </>
  );
}
