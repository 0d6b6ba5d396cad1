import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import type { Color } from "../style/colors.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const icons = {
  neutral: "info",
  accent: "info",
  secondary: "info",
  good: "circle-check",
  warn: "triangle-alert",
  bad: "circle-alert",
} as const satisfies Record<Color, string>;

export interface AlertProps extends ElementProps {
  title?: string;
  color?: Color;
}

export function Alert({ title, color, className, children, ...rest }: AlertProps) {
  const name = textOf(title);
  const isUrgent = color === "bad" || color === "warn";
  return (
    <div
      {...rest}
      role={isUrgent ? "alert" : "status"}
      className={clsx(classes.root, pick(classes.color, color, "accent"), className)}
    >
      <Glyph name={pick(icons, color, "accent")} size={20} className={classes.sign} />
      <div className={classes.body}>
        {name !== "" && <p className={classes.title}>{name}</p>}
        {children}
      </div>
    </div>
  );
}
