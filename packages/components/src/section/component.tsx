import clsx from "clsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SectionProps extends ElementProps {
  size?: keyof typeof classes.size;
  ariaLabel?: string;
}

export function Section({ size, ariaLabel, className, ...rest }: SectionProps) {
  return (
    <section
      {...rest}
      aria-label={textOf(ariaLabel) || undefined}
      className={clsx(classes.root, pick(classes.size, size, "md"), className)}
    />
  );
}
