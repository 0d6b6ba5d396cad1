import clsx from "clsx";
import type { ElementProps } from "../style/element.ts";
import { classes } from "./classes.ts";

export function Spacer({ className, children: _, ...rest }: ElementProps) {
  return <div {...rest} aria-hidden className={clsx(classes.root, className)} />;
}
