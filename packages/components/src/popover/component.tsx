import clsx from "clsx";
import { useEffect, useId, useRef } from "react";
import { useEdited } from "../field/useEdited.ts";
import { firstFocusable } from "../floating/focusable.ts";
import type { Dismissal } from "../floating/layers.ts";
import type { Placing } from "../floating/placing.ts";
import { focusTrigger, Trigger, type TriggerProps } from "../floating/trigger.tsx";
import { useFloating } from "../floating/useFloating.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface PopoverProps extends ElementProps, TriggerProps {
  open?: boolean;
  contentLabel?: unknown;
  side?: unknown;
  align?: unknown;
  width?: unknown;
  onOpenChange?: (open: boolean) => void;
}

const SIDES = ["top", "bottom", "start", "end"] as const;
const ALIGNMENTS = ["start", "center", "end"] as const;

/** A dialog that does not hold the page up: WAI-ARIA's non-modal dialog behind a disclosure button. */
export function Popover(props: PopoverProps) {
  const { open, contentLabel, side, align, width, onOpenChange, className, children, ...others } = props;
  const { label, icon, variant, color, size, disabled, ariaLabel, trigger, ...rest } = others;
  const id = useId();
  const isEditing = useEditing();
  const place = useRef<HTMLSpanElement>(null);
  const [isWanted, edit] = useEdited(Boolean(open));
  const isOpen = isWanted && !isEditing;
  const change = (isNowOpen: boolean) => {
    edit(isNowOpen);
    onOpenChange?.(isNowOpen);
  };
  const dismiss = (how: Dismissal) => {
    change(false);
    if (how === "escape") focusTrigger(place);
  };
  const content = useFloating<HTMLDivElement>({
    isOpen,
    anchor: place,
    placing: placingOf(side, align),
    onDismiss: dismiss,
  });
  /** Only a press moves the keyboard into it: opening it from a variable must not take it from where someone types. */
  const wasPressed = useRef(false);
  useEffect(() => {
    if (isOpen && wasPressed.current) (firstFocusable(content.current) ?? content.current)?.focus();
    wasPressed.current = false;
  }, [isOpen, content]);
  const press = () => {
    if (isEditing) return;
    wasPressed.current = true;
    change(!isOpen);
  };
  return (
    <div {...rest} className={clsx(classes.root, isEditing && classes.editing, className)}>
      <Trigger
        {...{ label, icon, variant, color, size, disabled, ariaLabel, trigger, place, isOpen }}
        popup="dialog"
        opens={id}
        onPress={press}
      />
      <div
        ref={content}
        id={id}
        popover={isEditing ? undefined : "manual"}
        role="dialog"
        tabIndex={-1}
        aria-label={textOf(contentLabel) || textOf(label) || textOf(ariaLabel) || "Details"}
        className={clsx(
          isEditing ? classes.inPlace : clsx(classes.floating.panel, classes.floating.scrolls),
          classes.content,
          pick(classes.width, width, "md"),
        )}
      >
        {children}
      </div>
    </div>
  );
}

function placingOf(side: unknown, align: unknown): Placing {
  return {
    side: SIDES.find((candidate) => candidate === side) ?? "bottom",
    align: ALIGNMENTS.find((candidate) => candidate === align) ?? "start",
  };
}
