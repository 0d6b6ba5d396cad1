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
  align?: keyof typeof classes.align;
  ariaLabel?: string;
  endLabel?: string;
  onReachStart?: () => void;
  onReachEnd?: () => void;
}

export function ScrollArea(props: ScrollAreaProps) {
  const { maxHeight, direction, scrollbar, stickToEnd, align, ariaLabel, endLabel, ...others } = props;
  const { onReachStart, onReachEnd, className, children, ...rest } = others;
  const viewport = useRef<HTMLElement>(null);
  const isDown = direction !== "horizontal" && direction !== "both";
  const isTurned = Boolean(stickToEnd) && isDown;
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
          isDown && (isTurned ? classes.toEnd : align === "end" && classes.column),
        )}
      >
        <div className={clsx(classes.content, isDown ? pick(classes.align, align, "start") : classes.wide)}>
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
