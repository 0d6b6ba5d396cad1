import clsx from "clsx";
import { type KeyboardEvent, useCallback, useMemo, useRef } from "react";
import { useEdited } from "../field/useEdited.ts";
import type { ElementProps } from "../style/element.ts";
import { classes } from "./classes.ts";
import { AccordionContext } from "./context.ts";
import { openValues, toggled } from "./values.ts";

export interface AccordionProps extends ElementProps {
  value?: unknown;
  multiple?: boolean;
  onChange?: (value: string | string[]) => void;
}

export function Accordion({ value, multiple, onChange, className, children, ...rest }: AccordionProps) {
  const isMultiple = Boolean(multiple);
  const [shown, edit] = useEdited(value);
  const open = useMemo(() => openValues(shown, isMultiple), [shown, isMultiple]);
  const now = useRef({ open, onChange });
  now.current = { open, onChange };
  const toggle = useCallback(
    (pressed: string) => {
      const next = toggled(now.current.open, pressed, isMultiple);
      const changed = isMultiple ? next : (next[0] ?? "");
      edit(changed);
      now.current.onChange?.(changed);
    },
    [edit, isMultiple],
  );
  const context = useMemo(() => ({ open, toggle }), [open, toggle]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons within; here they only move among them.
    <div {...rest} onKeyDown={moveAmongHeaders} className={clsx(classes.root, className)}>
      <AccordionContext value={context}>{children}</AccordionContext>
    </div>
  );
}

/** Arrow keys, Home and End move among the headers (WAI-ARIA: accordion). */
function moveAmongHeaders(event: KeyboardEvent<HTMLElement>): void {
  const root = event.currentTarget;
  const headers = [
    ...root.querySelectorAll<HTMLButtonElement>("[data-accordion-header]:not(:disabled)"),
  ].filter(
    // Those of an accordion within another are not its own.
    (header) => header.closest("[data-accordion-item]")?.parentElement === root,
  );
  const at = headers.indexOf(event.target as HTMLButtonElement);
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: headers.length - 1,
  };
  const place = places[event.key];
  if (at < 0 || place === undefined) return;
  event.preventDefault();
  headers.at(place % headers.length)?.focus();
}
