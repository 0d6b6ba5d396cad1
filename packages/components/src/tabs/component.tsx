import clsx from "clsx";
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { TabsContext } from "./context.ts";

export interface TabsProps extends ElementProps {
  value?: unknown;
  ariaLabel?: string;
  onChange?: (value: string) => void;
}

export function Tabs({ value, ariaLabel, onChange, className, children, ...rest }: TabsProps) {
  const id = useId();
  const [open, edit] = useEdited(textOf(value));
  const first = useRef<string | null>(null);
  const [vacancies, setVacancies] = useState(0);
  const tell = useRef(onChange);
  tell.current = onChange;
  // Neither may change: tabs leave when they go, and not whenever something else about Tabs does.
  const leave = useCallback((left: string) => {
    if (first.current !== left) return;
    first.current = null;
    setVacancies((count) => count + 1);
  }, []);
  const choose = useCallback(
    (chosen: string) => {
      edit(chosen);
      tell.current?.(chosen);
    },
    [edit],
  );
  const shared = useMemo(
    // Vacancies are counted so that the remaining tabs draw again and the next one takes the first place.
    () => ({ id, open, first, vacancies, leave, choose }),
    [id, open, vacancies, leave, choose],
  );
  const button = useMemo(() => ({ ...shared, draws: "button" as const }), [shared]);
  const panel = useMemo(() => ({ ...shared, draws: "panel" as const }), [shared]);
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <div
        role="tablist"
        aria-label={textOf(ariaLabel) || undefined}
        className={classes.list}
        onKeyDown={moveAmongTabs}
      >
        <TabsContext value={button}>{children}</TabsContext>
      </div>
      <TabsContext value={panel}>{children}</TabsContext>
    </div>
  );
}

/** Arrow keys, Home and End open the neighbouring, first and last tab (WAI-ARIA: tabs with automatic activation). */
function moveAmongTabs(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]:not(:disabled)')];
  const at = tabs.indexOf(event.target as HTMLButtonElement);
  const places: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[event.key];
  if (at < 0 || place === undefined) return;
  event.preventDefault();
  const tab = tabs.at(place % tabs.length);
  tab?.focus();
  tab?.click();
}
