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

export interface CardProps extends ElementProps, PointerProps {
  as?: ContainerElement;
  padding?: keyof typeof classes.padding;
  raised?: boolean;
}

export function Card({ as, padding, raised, className, onClick, onDoubleClick, ...rest }: CardProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(
        classes.root,
        pick(classes.padding, padding, "md"),
        raised && classes.raised,
        className,
      )}
    />
  );
}
