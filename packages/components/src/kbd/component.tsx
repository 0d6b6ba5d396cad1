import clsx from "clsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { keysOf } from "./keys.ts";

export interface KbdProps extends ElementProps {
  keys?: unknown;
}

export function Kbd({ keys, className, children: _, ...rest }: KbdProps) {
  return (
    <kbd {...rest} className={clsx(classes.root, className)}>
      {inPlace(keysOf(textOf(keys)), (key) => (
        <kbd className={classes.key}>{key}</kbd>
      ))}
    </kbd>
  );
}
