import clsx from "clsx";
import type { Line } from "../highlight/lines.ts";
import { Pieces } from "../highlight/pieces.tsx";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";

export interface CodeLinesProps {
  lines: readonly Line[];
  isNumbered?: boolean;
  /** Number of the first line. */
  firstLine?: number;
  /** Numbers of the lines that stand out. */
  highlighted?: ReadonlySet<number>;
  isWrapped?: boolean;
  /** A button lies over the end of the first line. */
  hasCorner?: boolean;
}

const NONE: ReadonlySet<number> = new Set();

export function CodeLines({
  lines,
  isNumbered = false,
  firstLine = 1,
  highlighted = NONE,
  isWrapped = false,
  hasCorner = false,
}: CodeLinesProps) {
  const isLong = firstLine + lines.length > 99;
  const numbers = isLong ? classes.manyLines : classes.numbered;
  return (
    <code className={clsx(classes.code, !isWrapped && classes.scrolls)}>
      {inPlace(lines, (line, index) => {
        const number = firstLine + index;
        const isLast = index === lines.length - 1;
        return (
          <span
            data-line={isNumbered ? number : undefined}
            data-highlighted={highlighted.has(number) || undefined}
            className={clsx(
              classes.line,
              hasCorner && index === 0 && classes.first,
              highlighted.has(number) ? classes.highlighted : classes.ground,
              isNumbered ? numbers : classes.plain,
            )}
          >
            <span className={isWrapped ? classes.text.wrapped : classes.text.straight}>
              <Pieces line={line} />
              {!isLast && "\n"}
            </span>
          </span>
        );
      })}
    </code>
  );
}
