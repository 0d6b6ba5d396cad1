import clsx from "clsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { keysOf } from "./keys.ts";

export interface KbdProps extends ElementProps {
  keys?: unknown;
}

export function Kbd({ keys, className, children: _, ...rest }: KbdProps) {
  return (
    <kbd {...rest} className={clsx(classes.root, className)}>
      {keysOf(textOf(keys)).map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: keys of a shortcut have no identity but their place
        <kbd key={index} className={classes.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
