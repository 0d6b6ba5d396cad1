import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { linkAddress } from "../style/address.ts";
import { type ElementProps, pick, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface LinkProps extends ElementProps {
  text?: unknown;
  href?: string;
  icon?: string;
  newTab?: boolean;
  color?: keyof typeof classes.color;
  onClick?: () => void;
}

export function Link({ text, href, icon, newTab, color, className, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      {...pointerHandlers({ onClick })}
      {...(newTab && { target: "_blank", rel: "noreferrer" })}
      href={linkAddress(href) ?? "#"}
      className={clsx(classes.root, pick(classes.color, color, "accent"), className)}
    >
      {icon && <Glyph name={icon} size={16} />}
      {textOf(text)}
    </a>
  );
}
