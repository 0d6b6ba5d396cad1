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

export interface FlexProps extends ElementProps, PointerProps, AlignmentProps {
  as?: ContainerElement;
  direction?: keyof typeof classes.direction;
  wrap?: boolean;
}

export function Flex({
  as,
  direction,
  wrap,
  align,
  justify,
  className,
  onClick,
  onDoubleClick,
  ...rest
}: FlexProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(
        classes.root,
        pick(classes.direction, direction, "row"),
        wrap && classes.wrap,
        align && pick(classes.align, align, "stretch"),
        justify && pick(classes.justify, justify, "start"),
        className,
      )}
    />
  );
}
