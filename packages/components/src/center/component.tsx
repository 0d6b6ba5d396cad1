import clsx from "clsx";
import {
  type ContainerElement,
  containerElement,
  type ElementProps,
  type PointerProps,
  pointerHandlers,
} from "../style/element.ts";
import { classes } from "./classes.ts";

export interface CenterProps extends ElementProps, PointerProps {
  as?: ContainerElement;
}

export function Center({ as, className, onClick, onDoubleClick, ...rest }: CenterProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(classes.root, className)}
    />
  );
}
