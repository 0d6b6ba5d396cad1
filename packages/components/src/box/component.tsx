import clsx from "clsx";
import {
  type ContainerElement,
  containerElement,
  type ElementProps,
  type PointerProps,
  pointerHandlers,
} from "../style/element.ts";
import { classes } from "./classes.ts";

export interface BoxProps extends ElementProps, PointerProps {
  as?: ContainerElement;
}

export function Box({ as, className, onClick, onDoubleClick, ...rest }: BoxProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(classes.root, className)}
    />
  );
}
