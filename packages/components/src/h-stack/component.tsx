import clsx from "clsx";
import {
  type ContainerElement,
  containerElement,
  type ElementProps,
  type PointerProps,
  pick,
  pointerHandlers,
} from "../style/element.ts";
import type { AlignmentProps } from "../style/stack.ts";
import { classes } from "./classes.ts";

export interface HStackProps extends ElementProps, PointerProps, AlignmentProps {
  as?: ContainerElement;
}

export function HStack({ as, align, justify, className, onClick, onDoubleClick, ...rest }: HStackProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(
        classes.root,
        pick(classes.align, align, "center"),
        justify && pick(classes.justify, justify, "start"),
        className,
      )}
    />
  );
}
