import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from "react";

/** What an icon of the rail is called, and how far below the rail's top it stands. */
export interface RailTip {
  label: string;
  top: number;
}

/** Shows the name of the icon that is pointed at or has the keyboard. To be spread on the sidebar. */
export function useRailTip(isRail: boolean) {
  const [tip, setTip] = useState<RailTip | null>(null);
  const show = ({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLElement }) => {
    const entry = target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
    const own = currentTarget.getBoundingClientRect();
    // As a drawer the sidebar says the names itself.
    if (!entry || !isNarrowed(currentTarget)) return setTip(null);
    const { top, height } = entry.getBoundingClientRect();
    setTip({ label: entry.dataset.tip ?? "", top: top - own.top + height / 2 });
  };
  const hide = () => setTip(null);
  const listeners = {
    onPointerOver: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") show(event);
    },
    onPointerLeave: hide,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target.matches(":focus-visible")) show(event);
    },
    onBlur: hide,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === "Escape") hide();
    },
  };
  return { tip: isRail ? tip : null, listeners: isRail ? listeners : {} };
}

/** Whether a sidebar shows only icons. */
export function isNarrowed(sidebar: HTMLElement | null): boolean {
  return sidebar !== null && sidebar.offsetWidth <= NARROW;
}

/** Wider than a rail, narrower than any sidebar, in pixels. */
const NARROW = 80;
