import clsx from "clsx";
import type { ReactNode, RefObject } from "react";
import type { Dismissal } from "../floating/layers.ts";
import { useFloating } from "../floating/useFloating.ts";
import { classes } from "./classes.ts";

interface Props {
  field: RefObject<HTMLElement | null>;
  label: string;
  onDismiss(how: Dismissal): void;
  children: ReactNode;
}

/** The calendar of a field floats beside it, and takes the keyboard. */
export function CalendarPopover({ field, label, onDismiss, children }: Props) {
  const element = useFloating<HTMLDivElement>({
    isOpen: true,
    anchor: field,
    placing: { side: "bottom", align: "start" },
    onDismiss,
  });
  return (
    <div
      ref={element}
      popover="manual"
      role="dialog"
      aria-label={label}
      className={clsx(classes.floating.panel, classes.floating.scrolls, classes.popover)}
    >
      {children}
    </div>
  );
}
