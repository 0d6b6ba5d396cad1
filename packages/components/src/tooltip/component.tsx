import clsx from "clsx";
import { type FocusEvent, useEffect, useId, useRef, useState } from "react";
import { firstFocusable } from "../floating/focusable.ts";
import { useFloating } from "../floating/useFloating.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useHovered } from "./useHovered.ts";

export interface TooltipProps extends ElementProps {
  text?: unknown;
  side?: unknown;
  delay?: unknown;
}

const SIDES = ["top", "bottom", "start", "end"] as const;

export function Tooltip({ text, side, delay, className, children, ...rest }: TooltipProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const isEditing = useEditing();
  const words = textOf(text);
  const [isWanted, show] = useState(false);
  const isOpen = isWanted && words !== "" && !isEditing;
  const { forget, ...hovering } = useHovered(Math.max(0, numberOf(delay, 500)), show);
  const hide = () => {
    forget();
    show(false);
  };
  const tip = useFloating<HTMLSpanElement>({
    isOpen,
    anchor: root,
    placing: { side: SIDES.find((candidate) => candidate === side) ?? "top", align: "center" },
    onDismiss: hide,
  });
  useDescribed(root, `${id}t`, isOpen);
  const takesFocus = useIsAlone(root, words !== "" && !isEditing);
  const focused = ({ target }: FocusEvent) => {
    // A press gives focus too; whoever pressed knows what it is.
    if (!target.matches(":focus-visible")) return;
    forget();
    show(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens to the element within.
    <div
      {...rest}
      {...hovering}
      ref={root}
      tabIndex={takesFocus ? 0 : undefined}
      onFocus={focused}
      onBlur={hide}
      onPointerDown={hide}
      className={clsx(classes.root, className)}
    >
      {children}
      {words !== "" && (
        <span ref={tip} id={`${id}t`} role="tooltip" popover="manual" className={classes.tip}>
          {words}
        </span>
      )}
    </div>
  );
}

/** While the tooltip shows, what has the keyboard in it, or would get it, is described by it. */
function useDescribed(root: { current: HTMLElement | null }, id: string, isOpen: boolean): void {
  useEffect(() => {
    const described = firstFocusable(root.current) ?? root.current;
    if (!isOpen || !described) return;
    const before = described.getAttribute("aria-describedby");
    described.setAttribute("aria-describedby", before ? `${before} ${id}` : id);
    return () => {
      if (before) described.setAttribute("aria-describedby", before);
      else described.removeAttribute("aria-describedby");
    };
  }, [root, id, isOpen]);
}

/** Is there nothing in it that takes the keyboard? Then it takes it itself. */
function useIsAlone(root: { current: HTMLElement | null }, isUsed: boolean): boolean {
  const [isAlone, setAlone] = useState(false);
  useEffect(() => setAlone(isUsed && firstFocusable(root.current) === null));
  return isAlone;
}
