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

export interface VStackProps extends ElementProps, PointerProps, AlignmentProps {
  as?: ContainerElement;
}

export function VStack({ as, align, justify, className, onClick, onDoubleClick, ...rest }: VStackProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(
        classes.root,
        pick(classes.align, align, "stretch"),
        justify && pick(classes.justify, justify, "start"),
        className,
      )}
    />
  );
}
