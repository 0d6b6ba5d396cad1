import clsx from "clsx";
import { type ElementProps, numberOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";

const MOST_LINES = 20;

export interface SkeletonProps extends ElementProps {
  shape?: "text" | "rectangle" | "circle";
  lines?: number;
}

/** Only for the eye: what is loading says so itself (`aria-busy`). */
export function Skeleton({ shape, lines, className, children: _, ...rest }: SkeletonProps) {
  if (shape === "rectangle" || shape === "circle")
    return <div {...rest} aria-hidden="true" className={clsx(classes.shape, classes[shape], className)} />;
  const count = Math.min(MOST_LINES, Math.max(1, Math.round(numberOf(lines, 3))));
  return (
    <div {...rest} aria-hidden="true" className={clsx(classes.root, className)}>
      {inPlace(Array.from({ length: count }), (_line, index) => (
        <div
          className={clsx(classes.shape, classes.line, count > 1 && index === count - 1 && classes.last)}
        />
      ))}
    </div>
  );
}
