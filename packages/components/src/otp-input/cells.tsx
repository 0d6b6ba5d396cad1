import clsx from "clsx";
import { Fragment } from "react";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

interface Props {
  code: string;
  count: number;
  /** Which one the keyboard is in; null = none. */
  active: number | null;
  size: unknown;
  groupSize: number;
  isMasked: boolean;
  isInvalid: boolean;
}

/** The boxes as they look. What they show is said by the field over them. */
export function Cells({ code, count, active, size, groupSize, isMasked, isInvalid }: Props) {
  return Array.from({ length: count }, (_, index) => {
    const character = code[index];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
      <Fragment key={index}>
        {groupSize > 0 && index > 0 && index % groupSize === 0 && (
          <span aria-hidden className={classes.dash} />
        )}
        <span
          aria-hidden
          data-cell=""
          className={clsx(
            classes.cell,
            pick(classes.size, size, "md"),
            isInvalid ? classes.edge.invalid : classes.edge.plain,
            index === active && classes.active,
          )}
        >
          {character === undefined
            ? index === active && <span className={classes.caret} />
            : isMasked
              ? "•"
              : character}
        </span>
      </Fragment>
    );
  });
}
