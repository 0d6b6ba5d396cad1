import clsx from "clsx";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { Glyph } from "./glyph.tsx";

export interface IconProps extends ElementProps {
  name?: string;
  size?: number;
  label?: string;
}

export function Icon({ name, size, label, className, hidden, children: _, ...rest }: IconProps) {
  return (
    <Glyph
      {...rest}
      name={name ?? "star"}
      size={numberOf(size, 20)}
      label={textOf(label)}
      className={clsx(classes.root, className)}
      // The `hidden` attribute means nothing on SVG elements.
      {...(hidden && { style: { display: "none" } })}
    />
  );
}
