import clsx from "clsx";
import type { ReactNode } from "react";
import { isFilled } from "../brand/brand.tsx";
import { useEdited } from "../field/useEdited.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { Color } from "../style/colors.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface BannerProps extends ElementProps {
  text?: unknown;
  title?: unknown;
  icon?: string;
  color?: Color;
  variant?: keyof typeof classes.variant;
  size?: keyof typeof classes.size;
  align?: "start" | "center";
  sticky?: boolean;
  open?: boolean;
  dismissible?: boolean;
  closeLabel?: string;
  actions?: ReactNode;
  onOpenChange?: (open: boolean) => void;
}

export function Banner(props: BannerProps) {
  const { text, title, icon, color, variant, size, align, sticky, open, dismissible, ...others } = props;
  const { closeLabel, actions, onOpenChange, className, hidden, children: _, ...rest } = others;
  const [isOpen, edit] = useEdited(open !== false);
  const isEditing = useEditing();
  const isUrgent = color === "bad" || color === "warn";
  const isCentered = align === "center";
  const heading = textOf(title);
  const close = () => {
    edit(false);
    onOpenChange?.(false);
  };
  return (
    <div
      {...rest}
      role={isUrgent ? "alert" : "status"}
      hidden={Boolean(hidden) || (!isOpen && !isEditing)}
      className={clsx(
        classes.root,
        sticky && classes.sticky,
        pick(classes.color, color, "accent"),
        pick(classes.variant, variant, "soft"),
        className,
      )}
    >
      <div
        className={clsx(
          classes.row,
          pick(classes.size, size, "md"),
          isCentered ? classes.center : classes.start,
        )}
      >
        {icon && <Glyph name={icon} size={18} className={pick(classes.sign, variant, "soft")} />}
        <p className={clsx(classes.words, isCentered && classes.wordsCentered)}>
          {heading !== "" && <strong className={classes.title}>{heading} </strong>}
          {textOf(text)}
        </p>
        {isFilled(actions) && <div className={classes.actions}>{actions}</div>}
        {dismissible !== false && (
          <button
            type="button"
            aria-label={textOf(closeLabel) || "Dismiss"}
            className={clsx(classes.close, isCentered && classes.closeCentered)}
            onClick={close}
          >
            <Glyph name="x" size={16} />
          </button>
        )}
      </div>
    </div>
  );
}
