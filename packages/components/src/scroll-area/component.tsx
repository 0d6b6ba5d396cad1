import clsx from "clsx";
import { useRef } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useEdges } from "./useEdges.ts";

export interface ScrollAreaProps extends ElementProps {
  maxHeight?: unknown;
  direction?: keyof typeof classes.direction;
  scrollbar?: keyof typeof classes.scrollbar;
  stickToEnd?: boolean;
  ariaLabel?: string;
  endLabel?: string;
  onReachStart?: () => void;
  onReachEnd?: () => void;
}

export function ScrollArea(props: ScrollAreaProps) {
  const { maxHeight, direction, scrollbar, stickToEnd, ariaLabel, endLabel, ...others } = props;
  const { onReachStart, onReachEnd, className, children, ...rest } = others;
  const viewport = useRef<HTMLElement>(null);
  const isTurned = Boolean(stickToEnd) && direction !== "horizontal" && direction !== "both";
  const isAtEnd = useEdges(viewport, isTurned, { onReachStart, onReachEnd });
  const most = numberOf(maxHeight, 0);
  return (
    <div
      {...rest}
      style={most > 0 ? { maxHeight: most } : undefined}
      className={clsx(classes.root, most <= 0 && classes.fills, className)}
    >
      <section
        ref={viewport}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls with the keyboard
        tabIndex={0}
        aria-label={textOf(ariaLabel) || "Scrollable content"}
        className={clsx(
          classes.viewport,
          pick(classes.direction, direction, "vertical"),
          pick(classes.scrollbar, scrollbar, "thin"),
          isTurned && classes.toEnd,
        )}
      >
        <div
          className={clsx(
            classes.content,
            isTurned && classes.fromStart,
            (direction === "horizontal" || direction === "both") && classes.wide,
          )}
        >
          {children}
        </div>
      </section>
      {isTurned && !isAtEnd && (
        <button type="button" className={classes.jump} onClick={() => viewport.current?.scrollTo({ top: 0 })}>
          <Glyph name="arrow-down" size={14} />
          {textOf(endLabel) || "Newest"}
        </button>
      )}
    </div>
  );
}
