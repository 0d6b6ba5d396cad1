import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { pick, textOf } from "../style/element.ts";
import { firstFocusable } from "./focusable.ts";
import { triggerClasses as classes } from "./trigger-classes.ts";

/** What Popover and DropdownMenu let an author say of the button that opens them. */
export interface TriggerProps {
  label?: unknown;
  icon?: unknown;
  variant?: unknown;
  color?: unknown;
  size?: unknown;
  disabled?: unknown;
  ariaLabel?: unknown;
  /** An element of the author's instead of the button. */
  trigger?: ReactNode;
}

interface Props extends TriggerProps {
  place: RefObject<HTMLSpanElement | null>;
  popup: "dialog" | "menu";
  /** The id of what it opens. */
  opens: string;
  isOpen: boolean;
  /** `byKey` = with the keyboard, or by something that presses for it. */
  onPress(byKey: boolean): void;
  onKeyDown?(event: KeyboardEvent): void;
  /** Shows that a list unfolds below it. */
  hasSign?: boolean;
}

/** What opens a layer: a button, or what an author put in its place. */
export function Trigger(props: Props) {
  const { place, popup, opens, isOpen, onPress, onKeyDown, trigger } = props;
  const isOwn = !trigger;
  useEffect(() => {
    const element = isOwn ? null : firstFocusable(place.current);
    element?.setAttribute("aria-haspopup", popup);
    element?.setAttribute("aria-expanded", String(isOpen));
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: presses and keys come from the button within, whoever made that.
    <span
      ref={place}
      onClick={(event) => {
        // Neither what the browser does for `popovertarget` before scripts are there, nor a submit or a link of the author's trigger.
        event.preventDefault();
        onPress(event.detail === 0);
      }}
      onKeyDown={onKeyDown}
      className={classes.place}
    >
      {isOwn ? <OwnButton {...props} opens={opens} isOpen={isOpen} /> : trigger}
    </span>
  );
}

function OwnButton(props: Props) {
  const { label, icon, variant, color, size, disabled, ariaLabel, popup, opens, isOpen, hasSign } = props;
  const text = textOf(label);
  const isSquare = text === "" && Boolean(icon);
  return (
    <button
      type="button"
      disabled={Boolean(disabled)}
      aria-label={textOf(ariaLabel) || undefined}
      aria-haspopup={popup}
      aria-expanded={isOpen}
      popoverTarget={opens}
      className={clsx(
        classes.button.root,
        pick(isSquare ? classes.button.square : classes.button.size, size, "md"),
        pick(classes.button.variant, variant, "outline"),
        pick(classes.button.color, color, "neutral"),
      )}
    >
      {Boolean(icon) && <Glyph name={icon} size={size === "lg" ? 20 : 16} />}
      {text !== "" && <span className={classes.button.label}>{text}</span>}
      {hasSign && !isSquare && <Glyph name="chevron-down" size={16} className={classes.sign} />}
    </button>
  );
}

/** Gives the keyboard back to what opened the layer. */
export function focusTrigger(place: RefObject<HTMLElement | null>): void {
  firstFocusable(place.current)?.focus();
}
