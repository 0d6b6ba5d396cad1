import clsx from "clsx";
import { useId, useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { type CurrentItem, holds } from "../navigation/current.ts";
import type { NavigationItem } from "../navigation/items.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { useDismissal } from "./useDismissal.ts";

export interface BarNavigation {
  marked: CurrentItem | null;
  onItemClick?: ((value: string) => void) | undefined;
}

/** The entries of the bar, or of the list that one of them opens to. */
export function BarEntries({ items, ...shared }: BarNavigation & { items: readonly NavigationItem[] }) {
  return inPlace(items, (item) => {
    const Entry = item.items.length > 0 ? BarGroup : BarLink;
    // Another name in its place is another entry.
    return <Entry key={item.label} item={item} {...shared} />;
  });
}

function BarLink({ item, marked, onItemClick }: BarNavigation & { item: NavigationItem }) {
  const current = marked?.item === item ? marked.current : undefined;
  const shared = {
    className: clsx(classes.link, current ? classes.here : classes.elsewhere),
    children: <Face item={item} />,
  };
  return (
    <li className={classes.item}>
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

/** An entry that opens to others: a list below it, which closes with Escape and when the keyboard or the pointer goes elsewhere. */
function BarGroup({ item, ...shared }: BarNavigation & { item: NavigationItem }) {
  const id = useId();
  const element = useRef<HTMLLIElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismissal(element, isOpen, () => setOpen(false));
  const isHere = holds(item, shared.marked?.item);
  return (
    <li ref={element} className={classes.item}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className={clsx(classes.link, isHere && !isOpen ? classes.here : classes.elsewhere)}
      >
        <Face item={item} />
        <Glyph name="chevron-down" size={14} className={clsx(classes.chevron, isOpen && classes.turned)} />
      </button>
      <ul id={id} hidden={!isOpen} className={classes.below}>
        <BarEntries items={item.items} {...shared} />
      </ul>
    </li>
  );
}

function Face({ item: { icon, label, badge } }: { item: NavigationItem }) {
  return (
    <>
      {icon !== "" && <Glyph name={icon} size={16} />}
      <span className={classes.label}>{label}</span>
      {badge !== "" && <span className={classes.badge}>{badge}</span>}
    </>
  );
}
