import clsx from "clsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SpinnerProps extends ElementProps {
  size?: keyof typeof classes.size;
  label?: string;
}

export function Spinner({ size, label, className, children: _, ...rest }: SpinnerProps) {
  return (
    <span
      {...rest}
      role="status"
      aria-label={textOf(label ?? "Loading")}
      className={clsx(classes.root, classes.color, pick(classes.size, size, "md"), className)}
    />
  );
}
