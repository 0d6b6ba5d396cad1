import clsx from "clsx";
import {
  type ContainerElement,
  containerElement,
  type ElementProps,
  type PointerProps,
  pick,
  pointerHandlers,
} from "../style/element.ts";
import { classes } from "./classes.ts";

export interface ContainerProps extends ElementProps, PointerProps {
  as?: ContainerElement;
  width?: keyof typeof classes.width;
}

export function Container({ as, width, className, onClick, onDoubleClick, ...rest }: ContainerProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(classes.root, pick(classes.width, width, "lg"), className)}
    />
  );
}
