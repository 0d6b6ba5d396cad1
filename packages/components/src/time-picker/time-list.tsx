import clsx from "clsx";
import { type RefObject, useEffect } from "react";
import type { Dismissal } from "../floating/layers.ts";
import { useFloating } from "../floating/useFloating.ts";
import { classes } from "./classes.ts";
import { type Time, timeText, type Writing } from "./time-text.ts";

interface Props {
  id: string;
  label: string;
  times: readonly Time[];
  value: Time | null;
  /** The place of the one that Enter takes. */
  active: number;
  writing: Writing;
  field: RefObject<HTMLElement | null>;
  onChoose(time: Time): void;
  onDismiss(how: Dismissal): void;
}

/** The times that can be chosen, below the field, which keeps the keyboard. */
export function TimeList({ id, label, times, value, active, writing, field, onChoose, onDismiss }: Props) {
  const list = useFloating<HTMLDivElement>({
    isOpen: true,
    anchor: field,
    placing: { side: "bottom", align: "start", isAsWide: true },
    onDismiss,
  });
  useEffect(() => {
    const option = list.current?.children[active];
    // Not as the browser would: that moves the page too.
    if (option instanceof HTMLElement && list.current)
      list.current.scrollTop = option.offsetTop - (list.current.clientHeight - option.offsetHeight) / 2;
  }, [list, active]);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={clsx(classes.floating.panel, classes.floating.scrolls, classes.list)}
    >
      {times.map((time, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which has its keys.
        <div
          key={time}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={time === value}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(time)}
          className={clsx(
            classes.option,
            index === active && classes.active,
            time === value && classes.chosen,
          )}
        >
          {timeText(time, writing)}
        </div>
      ))}
    </div>
  );
}
