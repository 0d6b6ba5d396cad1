import clsx from "clsx";
import { type ElementProps, numberOf, type PointerProps, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

type Level = keyof typeof classes.level;

export interface HeadingProps extends ElementProps, PointerProps {
  text?: unknown;
  level?: number;
}

function levelOf(value: unknown): Level {
  const level = Math.round(numberOf(value, 2));
  return level >= 1 && level <= 6 ? (level as Level) : 2;
}

export function Heading({ text, level, className, onClick, onDoubleClick, ...rest }: HeadingProps) {
  const size = levelOf(level);
  const Element = `h${size}` as const;
  return (
    <Element
      {...rest}
      {...pointerHandlers({ onClick, onDoubleClick })}
      className={clsx(classes.root, classes.level[size], className)}
    >
      {textOf(text)}
    </Element>
  );
}
