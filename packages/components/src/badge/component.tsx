import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, pick, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface BadgeProps extends ElementProps {
  text?: unknown;
  icon?: string;
  color?: keyof typeof classes.color;
  onClick?: () => void;
}

export function Badge({ text, icon, color, className, onClick, children: _, ...rest }: BadgeProps) {
  return (
    <span
      {...rest}
      {...pointerHandlers({ onClick })}
      className={clsx(classes.root, pick(classes.color, color, "neutral"), className)}
    >
      {icon && <Glyph name={icon} size={12} />}
      {textOf(text)}
    </span>
  );
}
