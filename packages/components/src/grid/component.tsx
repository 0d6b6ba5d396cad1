import clsx from "clsx";
import {
  type ContainerElement,
  containerElement,
  type ElementProps,
  numberOf,
  type PointerProps,
  pointerHandlers,
} from "../style/element.ts";
import { classes } from "./classes.ts";

export interface GridProps extends ElementProps, PointerProps {
  as?: ContainerElement;
  columns?: number;
}

function columnsClass(columns: unknown): string {
  const count = Math.min(6, Math.max(1, Math.round(numberOf(columns, 3)))) as keyof typeof classes.columns;
  return classes.columns[count] ?? classes.columns[3];
}

export function Grid({ as, columns, className, onClick, onDoubleClick, ...rest }: GridProps) {
  const Element = containerElement(as);
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(classes.root, columnsClass(columns), className)}
    />
  );
}
