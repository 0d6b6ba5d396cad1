import clsx from "clsx";
import type { KeyboardEvent } from "react";
import { Glyph } from "../icon/glyph.tsx";
import type { Color } from "../style/colors.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface TagProps extends ElementProps {
  text?: unknown;
  icon?: string;
  color?: Color;
  size?: keyof typeof classes.size;
  variant?: keyof typeof classes.variant;
  removable?: boolean;
  removeLabel?: string;
  disabled?: boolean;
  onClick?: () => void;
  onRemove?: () => void;
}

export function Tag(props: TagProps) {
  const { text, icon, color, size, variant, removable, removeLabel, disabled, ...others } = props;
  const { onClick, onRemove, className, children: _, ...rest } = others;
  const label = textOf(text);
  const isDisabled = Boolean(disabled);
  const face = (
    <>
      {icon && <Glyph name={icon} size={size === "lg" ? 16 : 12} className={classes.icon} />}
      <span className={classes.label}>{label}</span>
    </>
  );
  return (
    <span
      {...rest}
      {...(isDisabled && { role: "group", "aria-disabled": true })}
      className={clsx(
        classes.root,
        pick(classes.size, size, "md"),
        pick(classes.variant, variant, "soft"),
        pick(classes.color, color, "neutral"),
        isDisabled && classes.disabled,
        className,
      )}
    >
      {onClick ? (
        <button type="button" disabled={isDisabled} className={classes.press} onClick={() => onClick()}>
          {face}
        </button>
      ) : (
        face
      )}
      {removable && (
        <button
          type="button"
          aria-label={`${textOf(removeLabel) || "Remove"} ${label}`.trim()}
          disabled={isDisabled}
          className={classes.remove}
          onClick={() => onRemove?.()}
          onKeyDown={(event) => removeByKey(event, onRemove)}
        >
          <Glyph name="x" size={12} />
        </button>
      )}
    </span>
  );
}

/** As in lists of them everywhere: Delete and Backspace take away what has the keyboard. */
function removeByKey(event: KeyboardEvent, onRemove: (() => void) | undefined): void {
  if (event.key !== "Delete" && event.key !== "Backspace") return;
  event.preventDefault();
  onRemove?.();
}
