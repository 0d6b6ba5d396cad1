import clsx from "clsx";
import { type ElementProps, type PointerProps, pick, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const elements = ["p", "span", "strong", "em", "small", "code", "pre"] as const;

export interface TextProps extends ElementProps, PointerProps {
  text?: unknown;
  size?: keyof typeof classes.size;
  color?: keyof typeof classes.color;
  as?: (typeof elements)[number];
}

export function Text({ text, size, color, as, className, onClick, onDoubleClick, ...rest }: TextProps) {
  const Element = elements.find((candidate) => candidate === as) ?? "p";
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(
        classes.root,
        pick(classes.size, size, "md"),
        pick(classes.color, color, "default"),
        className,
      )}
    >
      {textOf(text)}
    </Element>
  );
}
