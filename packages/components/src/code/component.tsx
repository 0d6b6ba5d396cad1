import clsx from "clsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface CodeProps extends ElementProps {
  text?: unknown;
}

export function Code({ text, className, children: _, ...rest }: CodeProps) {
  return (
    <code {...rest} className={clsx(classes.root, className)}>
      {textOf(text)}
    </code>
  );
}
