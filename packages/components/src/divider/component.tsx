import clsx from "clsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface DividerProps extends ElementProps {
  label?: string;
  direction?: "horizontal" | "vertical";
}

export function Divider({ label, direction, className, children: _, ...rest }: DividerProps) {
  const text = textOf(label);
  if (direction === "vertical") {
    return <hr {...rest} aria-orientation="vertical" className={clsx(classes.vertical, className)} />;
  }
  if (text === "") return <hr {...rest} className={clsx(classes.horizontal, className)} />;
  return (
    <div {...rest} className={clsx(classes.labelled, className)}>
      {text}
    </div>
  );
}
